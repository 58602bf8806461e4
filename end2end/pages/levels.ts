import type { Locator, Page } from "@playwright/test";
import { FramePage } from "./frame";

/** Levels explained. */
export class LevelsPage extends FramePage {
  constructor(page: Page) {
    super(page);
  }

  async visit() {
    return this.open("levels");
  }

  /** The table of one kind of resource, by the heading over it. */
  table(heading: string): Locator {
    const section = this.page.locator("section", { has: this.page.getByRole("heading", { name: heading }) });
    return section.getByRole("table");
  }
}
