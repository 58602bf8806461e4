import type { Locator, Page } from "@playwright/test";
import { FramePage } from "./frame";

/** The first page: three doors. */
export class WelcomePage extends FramePage {
  readonly demoDoor: Locator;
  readonly registrationString: Locator;
  readonly openButton: Locator;
  /** What is wrong with what stands in the field. */
  readonly hint: Locator;

  constructor(page: Page) {
    super(page);
    this.demoDoor = page.getByRole("link", { name: "Start the demo" });
    this.registrationString = page.getByLabel("Registration string");
    this.openButton = page.getByRole("button", { name: "Open" });
    this.hint = page.getByRole("listitem").filter({ has: this.registrationString }).locator(".hint");
  }

  async visit() {
    return this.open("");
  }
}
