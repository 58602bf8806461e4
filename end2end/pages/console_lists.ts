import type { Locator } from "@playwright/test";
import type { Seat } from "../support/stage";
import { FramePage } from "./frame";

/** A screen of the console that lists something, with what stands aside. */
export class ConsoleListPage extends FramePage {
  readonly aside: Locator;
  readonly filter: Locator;
  readonly command: Locator;
  readonly consequences: Locator;
  readonly reason: Locator;
  readonly moved: Locator;

  constructor(private readonly seat: Seat) {
    const { page } = seat;
    super(page);
    this.aside = page.getByRole("complementary");
    this.filter = page.locator("[data-filter]");
    this.command = this.aside.locator(".command code");
    this.consequences = this.aside.getByRole("region", { name: "If you apply this" });
    this.reason = this.aside.locator("#form-reason");
    this.moved = this.aside.getByRole("status").filter({ hasText: "This has changed while the form was open." });
  }

  /** Goes to a screen by its address. */
  async visit(path: string): Promise<void> {
    await this.open(`${this.seat.root}/${path}`);
    await this.heading.waitFor();
  }

  /** The row that begins with a name. */
  row(name: string | RegExp): Locator {
    return this.page.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name }) });
  }

  /** A tab, or another way to cut the list down. */
  tab(name: string | RegExp): Locator {
    return this.page.locator(".tabs").getByRole("link", { name });
  }

  field(label: string): Locator {
    return this.aside.getByLabel(label, { exact: true });
  }

  /** Chooses from the menu of a row. */
  async choose(row: string | RegExp, item: string | RegExp): Promise<void> {
    await this.row(row).getByRole("button", { name: /^Actions/ }).click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  /** Presses the verb of the form. */
  async press(verb: string): Promise<void> {
    await this.aside.getByRole("button", { name: verb, exact: true }).click();
  }
}
