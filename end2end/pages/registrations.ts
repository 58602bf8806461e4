import type { Locator } from "@playwright/test";
import type { Seat } from "../support/stage";
import { FramePage } from "./frame";

/** The registration desk, in the console of somebody. */
export class RegistrationsPage extends FramePage {
  readonly strings: Locator;
  readonly aside: Locator;

  constructor(private readonly seat: Seat) {
    const { page } = seat;
    super(page);
    this.strings = page.getByRole("table", { name: "Registration strings that were issued" });
    this.aside = page.getByRole("complementary");
  }

  async visit(words = ""): Promise<void> {
    await this.open(`${this.seat.root}/registrations${words}`);
    await this.page.getByRole("heading", { name: "Registrations", level: 1 }).waitFor();
  }

  tab(name: string): Locator {
    return this.page.getByRole("navigation", { name: "State" }).getByRole("link", { name });
  }

  /** The strings that were issued for a user, the newest first. */
  of(user: string): Locator {
    return this.strings.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name: user, exact: true }) });
  }

  /** Opens the menu of the newest string of a user, and answers one of its items. */
  async item(user: string, name: string): Promise<Locator> {
    await this.of(user).first().getByRole("button", { name: `Actions for the string of ${user}` }).click();
    return this.page.getByRole("menuitem", { name });
  }

  async more(name: string): Promise<void> {
    await this.page.getByRole("button", { name: "More to do with registration strings" }).click();
    await this.page.getByRole("menuitem", { name }).click();
  }

  verb(name: string): Locator {
    return this.aside.getByRole("button", { name, exact: true });
  }

  /** The registration link that stands aside. */
  get link(): Locator {
    return this.aside.getByRole("link", { name: /\/register#/ }).first();
  }
}
