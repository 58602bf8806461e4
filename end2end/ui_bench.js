// Measures the page: node ui_bench.js ADDRESS WORLD RESULTS [PART…]; `cargo xtask ui-bench` calls it. WORLD is what a large demo keeps in the
// browser's storage; RESULTS is where the figures go, as JSON that xtask holds against its limits.
import { readFile, writeFile } from "node:fs/promises";
import { lighthouse } from "./ui_bench/lighthouse.js";
import { filters } from "./ui_bench/filters.js";
import { navigation } from "./ui_bench/navigation.js";
import { open } from "./ui_bench/place.js";
import { scrolling } from "./ui_bench/scrolling.js";
import { start } from "./ui_bench/start.js";

const [address, worldFile, resultsFile, ...asked] = process.argv.slice(2);
const world = JSON.parse(await readFile(worldFile, "utf8"));
const results = [];
const parts = { lighthouse, start, navigation, filters, scrolling };

for (const part of asked.length > 0 ? asked : Object.keys(parts)) {
  if (!(part in parts)) throw new Error(`${part} is none of ${Object.keys(parts).join(", ")}`);
  console.error(`measuring: ${part}`);
  const place = await open(address, world);
  results.push(...(await parts[part](place)));
  await place.close();
  await writeFile(resultsFile, JSON.stringify(results, null, 2));
}
