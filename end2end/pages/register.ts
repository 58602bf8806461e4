import type { Locator, Page } from "@playwright/test";
import { FramePage } from "./frame";

/** The page of a registration link. */
export class RegisterPage extends FramePage {
  readonly password: Locator;
  readonly confirmation: Locator;
  readonly name: Locator;
  readonly comeIn: Locator;
  readonly opens: Locator;
  readonly lead: Locator;

  constructor(page: Page) {
    super(page);
    this.password = page.getByLabel("New password");
    this.confirmation = page.getByLabel("Confirm password");
    this.name = page.getByLabel("Name for this controller");
    this.comeIn = page.getByRole("button", { name: "Set password and come in" });
    this.opens = page.locator(".ticket");
    this.lead = page.locator(".register-inner > .lead");
  }

  async visit(string: string) {
    return this.open(`register#${string}`);
  }

  async claim(password: string): Promise<void> {
    await this.password.fill(password);
    await this.confirmation.fill(password);
    await this.comeIn.click();
  }
}
