// A key in the filter of a list: until the change is painted, and the work of the page for it.
import { median, percentile } from "./figures.js";
import { watch } from "./watch.js";

/** What is typed, letter by letter, and taken away again. */
const WORDS = { Users: ["ada", "costa"], Models: ["pay", "prod-1"], Access: ["ben", "ledger"] };
const ROUNDS = 3;

/** Measures it. */
export async function filters({ page, fill, url }) {
  await page.addInitScript(watch);
  await fill();
  const figures = [];
  for (const [screen, words] of Object.entries(WORDS)) {
    await page.goto(url(`demo/admin/${screen.toLowerCase()}`));
    const field = page.locator("[data-filter]");
    await field.waitFor();
    await field.click();
    await page.evaluate(() => (uiBench.timings.length = 0));
    const keys = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const word of words) {
        for (const key of [...word, ...Array.from(word, () => "Backspace")]) {
          await page.evaluate(() => uiBench.key());
          await page.keyboard.press(key);
          keys.push(await page.evaluate(() => uiBench.measured));
        }
      }
    }
    const timings = await page.evaluate(() => uiBench.timings);
    const all = (which) => keys.map((key) => key[which]);
    figures.push(
      { part: "filter", what: `${screen}: work of the page`, unit: "ms", median: median(all("work")), p95: percentile(all("work"), 95), all: all("work") },
      { part: "filter", what: `${screen}: until it is painted`, unit: "ms", median: median(all("painted")), p95: percentile(all("painted"), 95) },
      {
        part: "filter",
        what: `${screen}: Event Timing, in steps of 8 ms`,
        unit: "ms",
        // What takes less than 16 ms the browser does not tell.
        median: median(keys.map((_, at) => timings[at] ?? 8)),
        p95: percentile(keys.map((_, at) => timings[at] ?? 8), 95),
      },
    );
  }
  return figures;
}
