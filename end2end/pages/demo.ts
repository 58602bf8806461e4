import type { Locator, Page } from "@playwright/test";
import { FramePage } from "./frame";

/** One seat's terminal. */
export class Terminal {
  readonly root: Locator;
  readonly input: Locator;
  readonly body: Locator;
  readonly words: Locator;

  constructor(page: Page, readonly seat: string) {
    this.root = page.locator(`#panel-${seat}`);
    this.input = this.root.locator(".terminal-ask input");
    this.body = this.root.locator(".terminal-body");
    this.words = this.root.getByRole("listbox");
  }

  /** Types a command and waits until it has ended; `answers` are what it asks for. */
  async run(line: string, answers: string[] = []): Promise<void> {
    const before = await this.commands.count();
    await this.input.fill(line);
    await this.input.press("Enter");
    for (const answer of answers) {
      await this.root.locator(".terminal-ask.question").waitFor();
      const prompt = await this.root.locator(".terminal-ask label").textContent();
      await this.input.fill(answer);
      await this.input.press("Enter");
      await this.body.getByText(prompt ?? "", { exact: false }).first().waitFor();
    }
    await this.commands.nth(before).waitFor();
    await this.root.locator(".terminal-ask:not(.question):not(.unseen)").waitFor();
  }

  /** The command lines that have run. */
  get commands(): Locator {
    return this.body.locator(".command-line");
  }

  get lastCommand(): Locator {
    return this.commands.last();
  }
}

/** The demo. */
export class DemoPage extends FramePage {
  readonly admin: Terminal;
  readonly tom: Terminal;
  readonly step: Locator;
  readonly back: Locator;
  readonly returnToScript: Locator;
  readonly count: Locator;
  readonly says: Locator;
  readonly matrix: Locator;
  readonly mayDo: Locator;
  readonly log: Locator;
  readonly banner: Locator;
  readonly goOnHere: Locator;
  readonly reset: Locator;
  readonly dialog: Locator;
  readonly registrationLink: Locator;

  constructor(page: Page) {
    super(page);
    this.admin = this.terminal("admin");
    this.tom = this.terminal("tom");
    this.step = page.getByRole("button", { name: /^Step \d+/ });
    this.back = page.getByRole("button", { name: "Step back" });
    this.returnToScript = page.getByRole("button", { name: "Return to the script" });
    this.count = page.locator(".player-says .count");
    this.says = page.locator(".player-says");
    this.matrix = page.getByRole("grid", { name: "Who may do what" });
    this.mayDo = page.locator(".may-do");
    this.log = page.getByRole("list", { name: "Access so far" });
    this.banner = page.locator(".demo-banner");
    this.goOnHere = page.getByRole("button", { name: "Go on here" });
    this.reset = page.getByRole("button", { name: "Reset" }).first();
    this.dialog = page.getByRole("dialog");
    this.registrationLink = page.getByRole("link", { name: "Open the link" }).last();
  }

  async visit() {
    const response = await this.open("demo");
    await this.admin.root.waitFor();
    return response;
  }

  terminal(seat: string): Terminal {
    return new Terminal(this.page, seat);
  }

  /** Lets the script do so many steps. */
  async play(steps: number): Promise<void> {
    const done = Number.parseInt((await this.count.textContent()) ?? "0", 10);
    for (let at = done + 1; at <= done + steps; at++) {
      await this.step.click();
      await this.count.filter({ hasText: new RegExp(`^${at} of`) }).waitFor();
    }
  }

  /** Everything that the demo shows of its state. */
  async state(): Promise<string[]> {
    return Promise.all([this.says, this.admin.body, this.tom.body, this.page.locator(".state")].map((part) => part.innerText()));
  }

  cell(subject: string, resource: string): Locator {
    return this.matrix.getByRole("gridcell", { name: new RegExp(`^${subject}, ${resource}, `) });
  }
}
