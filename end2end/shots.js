// Takes pictures: node shots.js ADDRESS FOLDER [NAME…]; `cargo xtask shots` calls it.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const [address, folder, ...asked] = process.argv.slice(2);
const widths = { 390: 844, 768: 1024, 1440: 900 };

/** What to take, and how to get there. */
const scenes = {
  welcome: (page) => open(page, ""),
  levels: (page) => open(page, "levels"),
  "not-found": (page) => open(page, "no/such/page"),
  "demo-new": (page) => open(page, "demo"),
  "demo-grant": async (page) => {
    await open(page, "demo");
    await play(page, 5);
  },
  demo: async (page) => {
    await open(page, "demo");
    await play(page, 6);
  },
  "demo-refused": async (page) => {
    await open(page, "demo");
    await play(page, 12);
    await page.getByRole("button", { name: "What helps?" }).click();
  },
  "demo-typed": async (page) => {
    await open(page, "demo");
    await play(page, 3);
    await type(page, "admin", "juju add-user eve");
    await page.locator("#ask-admin").fill("juju add-");
    await page.locator("#ask-admin").press("Tab");
  },
  register: async (page) => {
    await open(page, "demo");
    await play(page, 5);
    const link = await page.getByRole("link", { name: "Open the link" }).getAttribute("href");
    await page.goto(link);
    await page.getByLabel("New password").fill("correct horse");
    await page.getByLabel("Confirm password").fill("correct hors");
  },
  "register-damaged": (page) => open(page, "register#MEYTA3RvbTAX"),
};

async function open(page, path) {
  await page.goto(new URL(path, address).href);
  await page.locator("#shell").waitFor({ state: "detached" });
}

async function play(page, steps) {
  for (let at = 0; at < steps; at++) {
    const before = await page.locator(".player-says .count").textContent();
    await page.getByRole("button", { name: /^Step \d/ }).click();
    await page.locator(".player-says .count").filter({ hasNotText: before }).waitFor();
  }
}

async function type(page, seat, line) {
  await page.locator(`#ask-${seat}`).fill(line);
  await page.locator(`#ask-${seat}`).press("Enter");
  await page.locator(`#panel-${seat} .command-line`).filter({ hasText: line }).waitFor();
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
await mkdir(folder, { recursive: true });
for (const colorScheme of ["light", "dark"]) {
  for (const [width, height] of Object.entries(widths)) {
    for (const name of asked.length > 0 ? asked : Object.keys(scenes)) {
      const viewport = { width: Number(width), height };
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce", locale: "en-GB" });
      const page = await context.newPage();
      await scenes[name](page);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      await context.close();
    }
  }
}
await browser.close();
