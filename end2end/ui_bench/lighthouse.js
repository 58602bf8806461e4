// What Lighthouse says, on a phone as it simulates one.
import run from "lighthouse";
import { median } from "./figures.js";

const CATEGORIES = ["performance", "accessibility", "best-practices"];
const ROUNDS = 5;

/** Runs it: on the welcome page several times, on others once, to know. */
export async function lighthouse({ page, port, fill, url }) {
  const figures = [];
  const rounds = Array.from({ length: ROUNDS });
  const runs = [];
  for (const _ of rounds) runs.push(await once(url(""), port));
  figures.push(...told("welcome page", runs));
  figures.push(...told("registration page, once", [await once(url("register"), port)]));
  await fill();
  await page.goto("about:blank");
  figures.push(...told("console with 1,000 users, once", [await once(url("demo/admin/users"), port, { disableStorageReset: true })]));
  return figures;
}

async function once(address, port, options = {}) {
  const { lhr } = await run(address, { port, output: "json", logLevel: "error", onlyCategories: CATEGORIES, ...options });
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const lost = Object.values(lhr.audits)
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && ["binary", "numeric", "metricSavings"].includes(scoreDisplayMode))
    .map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id));
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(100 * lhr.categories[name].score)]));
  return { scores, lost };
}

function told(what, runs) {
  return CATEGORIES.map((category) => {
    const all = runs.map(({ scores }) => scores[category]);
    return { part: "lighthouse", what: `${category}, ${what}`, unit: "", median: median(all), all, lost: runs[0].lost };
  });
}
