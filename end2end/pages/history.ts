import type { Locator } from "@playwright/test";
import type { Seat } from "../support/stage";
import { FramePage } from "./frame";

/** The history of a controller, in the console of somebody. */
export class HistoryPage extends FramePage {
  readonly events: Locator;
  readonly filter: Locator;
  readonly by: Locator;
  readonly model: Locator;
  readonly earlier: Locator;
  readonly nothing: Locator;
  readonly clear: Locator;
  readonly scope: Locator;

  constructor(private readonly seat: Seat) {
    const { page } = seat;
    super(page);
    this.events = page.getByRole("list", { name: "History" }).locator("li.event");
    this.filter = page.getByRole("searchbox", { name: "Filter" });
    this.by = page.getByRole("combobox", { name: "By or about" });
    this.model = page.getByRole("combobox", { name: "In the model" });
    this.earlier = page.getByRole("button", { name: "Earlier" });
    this.nothing = page.getByText("Nothing matches.");
    this.scope = page.locator(".screen-scope");
    this.clear = page.getByRole("button", { name: "Clear the filter" });
  }

  /** Scrolls to one end, as far as there is anything. */
  async scrollTo(end: "start" | "end"): Promise<void> {
    await this.page.locator(".screen-body").evaluate(async (body, end) => {
      for (let before = -1; before !== body.scrollTop; ) {
        before = body.scrollTop;
        body.scrollTop = end === "end" ? body.scrollHeight : 0;
        // What comes into sight is drawn, and then measured.
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      }
    }, end);
  }

  async visit(words = ""): Promise<void> {
    await this.open(`${this.seat.root}/history${words}`);
    await this.page.getByRole("heading", { name: "History", level: 1 }).waitFor();
  }

  family(name: string): Locator {
    return this.page.getByRole("navigation", { name: "Kind of event" }).getByRole("link", { name });
  }

  event(says: string | RegExp): Locator {
    return this.events.filter({ hasText: says });
  }

  /** Saves what is shown, and answers the name and the text of the file. */
  async export(as: string): Promise<{ name: string; text: string }> {
    await this.page.getByRole("button", { name: "Export what is shown" }).click();
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("menuitem", { name: as }).click(),
    ]);
    const text = await (await download.createReadStream()).toArray();
    return { name: download.suggestedFilename(), text: Buffer.concat(text).toString() };
  }
}
