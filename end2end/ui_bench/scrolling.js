// The access matrix scrolled by wheel, both ways, for seconds: the longest frame.
import { median, percentile, worst } from "./figures.js";
import { watch } from "./watch.js";

const SECONDS = 4;

/** Measures it. */
export async function scrolling({ page, fill, url }) {
  await page.addInitScript(watch);
  await fill();
  await page.goto(url("demo/admin/access"));
  await page.locator(".lattice-cell").first().waitFor();
  await page.mouse.move(900, 500);
  const figures = [];
  for (const [what, across, down] of [
    ["down", 0, 240],
    ["across", 240, 0],
    ["both at once", -160, -160],
  ]) {
    await page.evaluate(() => uiBench.frames());
    const end = Date.now() + SECONDS * 1000;
    while (Date.now() < end) await page.mouse.wheel(across, down);
    const frames = await page.evaluate(() => uiBench.endFrames());
    figures.push({ part: "scroll", what, unit: "ms", median: median(frames), p95: percentile(frames, 95), worst: worst(frames), frames: frames.length });
  }
  return figures;
}
