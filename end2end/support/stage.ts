import { ConsolePage } from "../pages/console";
import { DemoPage } from "../pages/demo";
import { RegisterPage } from "../pages/register";
import type { Server } from "./server";
import type { Page } from "./test";

/** Somebody at work: their page, and the address of their console there. */
export interface Seat {
  page: Page;
  root: string;
}

/** A controller with its people: each at a seat of the demo, or on a server each with a browser of their own. */
export interface Stage {
  /** Where the administrator works. */
  readonly admin: Seat;
  /** Bootstraps a controller, and runs lines as its administrator. */
  bootstrap(controller: string, ...lines: string[]): Promise<void>;
  /** Runs a line as the administrator, in the terminal. */
  run(line: string): Promise<void>;
  /** The string that was issued last for somebody. */
  string(user: string): string;
  /** The administrator in a second tab. */
  beside(): Promise<Seat>;
  /** A page of somebody who was sent something. */
  visitor(): Promise<Page>;
  /** Somebody who was added uses their string. */
  comeIn(user: string, password?: string): Promise<Seat>;
}

export const PASSWORD = "a long password";

/** The strings that lines have issued, by the user that the line names. */
class Strings {
  private readonly known = new Map<string, string>();

  note(line: string, shown: string): void {
    const issued = /juju (?:add-user|change-user-password) (\S+)/.exec(line);
    const string = [...shown.matchAll(/juju register (\S+)/g)].pop()?.[1];
    if (issued?.[1] && string) this.known.set(issued[1], string);
  }

  of(user: string): string {
    const string = this.known.get(user);
    if (!string) throw new Error(`no string was issued for ${user}`);
    return string;
  }
}

/** All at one page: the demo. */
export class DemoStage implements Stage {
  readonly admin: Seat;
  private readonly demo: DemoPage;
  private readonly strings = new Strings();

  constructor(page: Page) {
    this.admin = { page, root: "demo/admin" };
    this.demo = new DemoPage(page);
  }

  async bootstrap(controller: string, ...lines: string[]): Promise<void> {
    await this.demo.visit();
    for (const line of [`juju bootstrap lxd ${controller}`, ...lines]) await this.run(line);
  }

  async run(line: string): Promise<void> {
    await this.demo.admin.run(line);
    this.strings.note(line, await this.demo.admin.body.innerText());
  }

  string(user: string): string {
    return this.strings.of(user);
  }

  async beside(): Promise<Seat> {
    return { ...this.admin, page: await this.admin.page.context().newPage() };
  }

  async visitor(): Promise<Page> {
    return this.admin.page.context().newPage();
  }

  async comeIn(user: string, password = PASSWORD): Promise<Seat> {
    const register = new RegisterPage(this.admin.page);
    await register.visit(this.string(user));
    await register.claim(password);
    await this.demo.terminal(user).root.waitFor();
    return { page: this.admin.page, root: `demo/${user}` };
  }
}

/** A controller of its own on a server; `elsewhere` opens a page in another browser. */
export class ServerStage implements Stage {
  readonly admin: Seat;
  private readonly desk: ConsolePage;
  private readonly strings = new Strings();

  constructor(
    page: Page,
    private readonly server: Server,
    private readonly elsewhere: () => Promise<Page>,
  ) {
    this.admin = { page, root: "console" };
    this.desk = new ConsolePage(this.admin);
  }

  async bootstrap(controller: string, ...lines: string[]): Promise<void> {
    await bootstrap(this.server, controller, this.admin.page);
    for (const line of lines) await this.run(line);
  }

  async run(line: string): Promise<void> {
    await this.desk.run(line);
    this.strings.note(line, await this.desk.dock.innerText());
  }

  string(user: string): string {
    return this.strings.of(user);
  }

  async beside(): Promise<Seat> {
    return { ...this.admin, page: await this.admin.page.context().newPage() };
  }

  async visitor(): Promise<Page> {
    return this.elsewhere();
  }

  async comeIn(user: string, password = PASSWORD): Promise<Seat> {
    const page = await this.elsewhere();
    const register = new RegisterPage(page);
    await register.visit(this.string(user));
    await register.claim(password);
    const seat = { page, root: "console" };
    await new ConsolePage(seat).title("Overview").waitFor();
    return seat;
  }
}

/** Bootstraps a controller on a server, at a page that is then its administrator's. */
export async function bootstrap(server: Server, controller: string, page: Page): Promise<void> {
  await page.goto(await server.link());
  await page.getByLabel("Controller name").fill(controller);
  await page.getByLabel("Password for admin").fill(PASSWORD);
  await page.getByLabel("The same again").fill(PASSWORD);
  await page.getByRole("button", { name: "Bootstrap", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
}
