// Scenes outside the console: what to take, and how to get there.
import { open, type } from "./page.js";

/** By name; each begins with an empty browser. */
export const scenes = {
  welcome: (page, address) => open(page, address, ""),
  levels: (page, address) => open(page, address, "levels"),
  "not-found": (page, address) => open(page, address, "no/such/page"),
  "demo-new": (page, address) => open(page, address, "demo"),
  "demo-grant": async (page, address) => {
    await open(page, address, "demo");
    await play(page, 5);
  },
  demo: async (page, address) => {
    await open(page, address, "demo");
    await play(page, 6);
  },
  "demo-refused": async (page, address) => {
    await open(page, address, "demo");
    await play(page, 12);
    await page.getByRole("button", { name: "What helps?" }).click();
  },
  "demo-typed": async (page, address) => {
    await open(page, address, "demo");
    await play(page, 3);
    await type(page, "admin", "juju add-user eve");
    await page.locator("#ask-admin").fill("juju add-");
    await page.locator("#ask-admin").press("Tab");
  },
  register: async (page, address) => {
    await open(page, address, "demo");
    await play(page, 5);
    const link = await page.getByRole("link", { name: "Open the link" }).getAttribute("href");
    await page.goto(link);
    await page.getByLabel("New password").fill("correct horse");
    await page.getByLabel("Confirm password").fill("correct hors");
  },
  "register-damaged": (page, address) => open(page, address, "register#MEYTA3RvbTAX"),
};

async function play(page, steps) {
  for (let at = 0; at < steps; at++) {
    const before = await page.locator(".player-says .count").textContent();
    await page.getByRole("button", { name: /^Step \d/ }).click();
    await page.locator(".player-says .count").filter({ hasNotText: before }).waitFor();
  }
}
