// Takes pictures: node shots.js ADDRESS FOLDER [NAME…]; `cargo xtask shots` calls it.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { fill, scenes as ofConsole } from "./console.js";
import { scenes as others } from "./demo.js";

const [address, folder, ...asked] = process.argv.slice(2);
const widths = { 390: 844, 768: 1024, 1440: 900 };
const scenes = { ...others, ...ofConsole };
const names = asked.length > 0 ? asked : Object.keys(scenes);

const unknown = names.filter((name) => !(name in scenes));
if (unknown.length > 0) {
  console.error(`there is no scene ${unknown.join(", ")}; there are: ${Object.keys(scenes).join(" ")}`);
  process.exit(1);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
await mkdir(folder, { recursive: true });
const storageState = await filled();
for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of Object.entries(widths)) {
    for (const name of names) {
      const context = await browser.newContext({
        viewport: { width: Number(width), height },
        colorScheme,
        reducedMotion: "reduce",
        locale: "en-GB",
        storageState: name in ofConsole ? storageState : undefined,
      });
      const page = await context.newPage();
      await scenes[name](page, address);
      // What a screen asks for is there in the next moments; a picture of a skeleton shows little.
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      await context.close();
    }
  }
}
await browser.close();

/** What a browser keeps of a demo with some life in it; nothing where no scene needs it. */
async function filled() {
  if (!names.some((name) => name in ofConsole)) return undefined;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await fill(page, address);
  const state = await context.storageState();
  await context.close();
  return state;
}
