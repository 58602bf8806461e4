import type { Locator, Page } from "@playwright/test";
import { FramePage } from "./frame";

/** An address that leads nowhere. */
export class NotFoundPage extends FramePage {
  readonly homeLink: Locator;

  constructor(page: Page) {
    super(page);
    this.homeLink = page.getByRole("link", { name: "To the start" });
  }
}
