import type { Locator, Page } from "@playwright/test";
import { FramePage } from "./frame";

/** The first page: three doors. */
export class WelcomePage extends FramePage {
  readonly doors: Locator;

  constructor(page: Page) {
    super(page);
    this.doors = page.getByRole("main").getByRole("listitem");
  }

  async visit() {
    return this.open("");
  }
}
