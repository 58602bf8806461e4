import type { Locator, Page } from "@playwright/test";

/** What the pages outside a controller share. */
export class FramePage {
  readonly heading: Locator;
  readonly home: Locator;
  readonly levelsLink: Locator;
  readonly themeButton: Locator;
  readonly skipLink: Locator;
  readonly honestLine: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1 });
    this.home = page.getByRole("banner").getByRole("link", { name: "Portcullis" });
    this.levelsLink = page.getByRole("banner").getByRole("link", { name: "Levels explained" });
    this.themeButton = page.getByRole("button", { name: /^Colours/ });
    this.skipLink = page.getByRole("link", { name: "Skip to the content" });
    this.honestLine = page.getByText("Portcullis records who has access. It starts nothing on any cloud.");
  }

  /** Opens an address below the base, such as `levels`, and waits until WebAssembly has taken over. */
  async open(path: string) {
    const response = await this.page.goto(`./${path}`);
    await this.page.locator("#shell").waitFor({ state: "detached" });
    return response;
  }
}
