// Measures the rules in WebAssembly: node bench.js ADDRESS; `cargo xtask bench` calls it. Prints the median in milliseconds,
// and how many cells of the matrix say yes.
import { chromium } from "@playwright/test";

const [address] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.goto(address);
const { milliseconds, yes } = await page.evaluate(async () => {
  const { default: load, MatrixWorld } = await import("/bench_world.js");
  await load();
  const world = new MatrixWorld();
  const times = [];
  let yes = 0;
  for (let round = 0; round < 9; round++) {
    const begun = performance.now();
    yes = world.fill();
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  return { milliseconds: times[4], yes };
});
await browser.close();
console.log(`${milliseconds} ${yes}`);
