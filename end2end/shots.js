// Takes pictures: node shots.js ADDRESS FOLDER [PATH…]; `cargo xtask shots` calls it.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const [address, folder, ...asked] = process.argv.slice(2);
const paths = asked.length > 0 ? asked : ["", "levels", "no/such/page"];
const widths = { 390: 844, 768: 1024, 1440: 900 };

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
await mkdir(folder, { recursive: true });
for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of Object.entries(widths)) {
    const viewport = { width: Number(width), height };
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce", locale: "en-GB" });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(new URL(path, address).href);
      await page.locator("#shell").waitFor({ state: "detached" });
      const name = path.replace(/#.*/, "").replaceAll("/", "-") || "welcome";
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
