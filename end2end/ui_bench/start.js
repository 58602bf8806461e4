// How long it takes from opening a deep link of the demo until its screen can be used: the program, the demo from the storage, the screen.
import { median, worst } from "./figures.js";
import { watch } from "./watch.js";

const ROUNDS = 5;

/** Measures it. */
export async function start({ page, fill, url }) {
  await page.addInitScript(watch);
  await fill();
  const figures = [];
  for (const [path, title, content] of [
    ["demo/admin/users", "Users", "table.list tbody tr:not(.list-gap)"],
    ["demo/admin/access", "Access", ".lattice-cell"],
  ]) {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto("about:blank");
      await page.goto(url(path), { waitUntil: "commit" });
      times.push(await page.evaluate((wanted) => uiBench.visit(wanted), { title, content }));
    }
    figures.push({ part: "start", what: `open ${title} by its address`, unit: "ms", median: median(times), worst: worst(times) });
  }
  return figures;
}
