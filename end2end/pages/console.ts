import type { Locator } from "@playwright/test";
import type { Seat } from "../support/stage";
import { FramePage } from "./frame";

/** The console of somebody: at a seat of the demo, or on a server. */
export class ConsolePage extends FramePage {
  readonly aside: Locator;
  readonly dock: Locator;
  readonly matrix: Locator;
  readonly palette: Locator;

  constructor(private readonly seat: Seat) {
    const { page } = seat;
    super(page);
    this.aside = page.getByRole("complementary");
    this.dock = page.getByRole("region", { name: "Terminal" });
    this.matrix = page.getByRole("grid");
    this.palette = page.getByRole("dialog", { name: "Find or do anything" });
  }

  /** Goes to a screen by its address. */
  async visit(screen = ""): Promise<void> {
    await this.open(this.seat.root + screen);
  }

  /** Goes to a screen by the navigation. */
  async go(name: string): Promise<void> {
    await this.page.getByRole("navigation", { name: "Main" }).getByRole("link", { name, exact: true }).first().click();
    await this.title(name).waitFor();
  }

  title(name: string): Locator {
    return this.page.getByRole("heading", { level: 1, name, exact: true });
  }

  row(name: string | RegExp): Locator {
    return this.page.getByRole("row", { name });
  }

  /** The rows of lists that have just changed. */
  get fresh(): Locator {
    return this.page.locator("table.list tr.fresh");
  }

  /** What whoever listens was told. */
  said(text: string): Locator {
    return this.page.getByRole("status").filter({ hasText: text });
  }

  /** A crossing of the access matrix. */
  crossing(subject: string, resource: string): Locator {
    return this.matrix.getByRole("gridcell", { name: new RegExp(`^${subject}, ${resource}, `) });
  }

  /** A level that can be chosen for the crossing that stands aside. */
  level(name: string): Locator {
    return this.aside.getByRole("radio", { name });
  }

  /** Opens the menu of a row and takes an entry. */
  async act(user: string, verb: string): Promise<void> {
    await this.page.getByRole("button", { name: `Actions for ${user}` }).click();
    await this.page.getByRole("menuitem", { name: verb }).click();
  }

  /** Raises the terminal, runs a line there, and answers what it asks. */
  async run(line: string, answers: string[] = []): Promise<void> {
    await this.dock.waitFor();
    const raise = this.dock.getByRole("button", { name: "Open the terminal" });
    if (await raise.isVisible()) await raise.click();
    const field = this.dock.locator(".terminal-ask input");
    const lines = this.dock.locator(".command-line");
    const before = await lines.count();
    await field.fill(line);
    await field.press("Enter");
    for (const answer of answers) {
      await this.dock.locator(".terminal-ask.question").waitFor();
      await field.fill(answer);
      await field.press("Enter");
    }
    await lines.nth(before).waitFor();
    await this.dock.locator(".terminal-ask:not(.question):not(.unseen)").waitFor();
  }
}
