import type { Locator, Page } from "@playwright/test";

/** The console of a server: terminal and forms. */
export class ConsolePage {
  readonly terminal: Locator;
  readonly users: Locator;
  readonly models: Locator;

  constructor(readonly page: Page) {
    this.terminal = page.getByRole("region", { name: "Terminal" });
    this.users = page.getByRole("region", { name: "Users" });
    this.models = page.getByRole("region", { name: "Models" });
  }

  /** Runs a line at the terminal. */
  async run(line: string): Promise<void> {
    await this.answer(line);
  }

  /** Answers the question that the terminal asks. */
  async answer(text: string): Promise<void> {
    const field = this.terminal.locator("input");
    await field.fill(text);
    await field.press("Enter");
  }

  /** Opens one of the forms. */
  async open(name: string): Promise<void> {
    await this.page.locator("summary", { hasText: name }).click();
  }
}
