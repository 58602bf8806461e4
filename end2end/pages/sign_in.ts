import type { Locator, Page } from "@playwright/test";
import { FramePage } from "./frame";

/** What stands in place of the console of a server while nobody is signed in. */
export class SignInPage extends FramePage {
  readonly controller: Locator;
  readonly user: Locator;
  readonly password: Locator;
  readonly signIn: Locator;
  readonly told: Locator;
  readonly command: Locator;

  constructor(page: Page) {
    super(page);
    this.controller = page.getByLabel("Controller", { exact: true });
    this.user = page.getByLabel("User", { exact: true });
    this.password = page.getByLabel("Password", { exact: true });
    this.signIn = page.getByRole("button", { name: "Sign in" });
    this.told = page.locator("form").getByRole("alert");
    this.command = page.locator(".command code");
  }

  /** Fills in what is given, and answers how many milliseconds the server thought about it. */
  async try(controller: string, user: string, password: string): Promise<number> {
    await this.controller.fill(controller);
    await this.user.fill(user);
    await this.password.fill(password);
    const answered = this.page.waitForEvent("requestfinished", (request) => request.url().endsWith("/api/login"));
    await this.signIn.click();
    const { requestStart, responseStart } = (await answered).timing();
    return responseStart - requestStart;
  }
}
