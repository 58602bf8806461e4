// From a click to the next screen painted with its content, for every screen that a seat has.
import { median, worst } from "./figures.js";
import { watch } from "./watch.js";

const ROUNDS = 10;
const LIST = "table.list tbody tr:not(.list-gap)";
const ONE_USER = "ada.costa";
const ONE_MODEL = "admin/accounts-dev-1";

const menu = (name) => (page) => page.locator(`nav.nav a[title="${name}"]`);

/** The screens in an order in which each leads to the next: name, title, content, what is clicked. */
const SCREENS = [
  ["Overview", "Overview", ".figures dd", menu("Overview")],
  ["Users", "Users", LIST, menu("Users")],
  ["A user", ONE_USER, "#user-access", (page) => page.locator("a", { hasText: ONE_USER }).first()],
  ["Models", "Models", LIST, menu("Models")],
  ["A model", ONE_MODEL, ".facts dd", (page) => page.locator("th a.list-name").first()],
  ["Clouds", "Clouds", LIST, menu("Clouds")],
  ["Credentials", "Credentials", ".screen-body > *", menu("Credentials")],
  ["Offers", "Offers", LIST, menu("Offers")],
  ["Access", "Access", ".lattice-cell", menu("Access")],
  ["Why", "Access", ".why-answer", (page) => page.locator(".lattice-cell").nth(5)],
  ["Registrations", "Registrations", LIST, menu("Registrations")],
  ["History", "History", ".events li", menu("History")],
  ["Settings", "Controller settings", "#disabled-commands", menu("Controller settings")],
  ["Help", "Help", ".screen-body > *", menu("Help")],
  ["Account", "My account", "#user-access", (page) => page.locator("[role=menuitem]", { hasText: "My account" })],
];

/** Measures it. */
export async function navigation({ page, fill, url }) {
  await page.addInitScript(watch);
  await fill();
  await page.goto(url("demo/admin/help"));
  await page.getByRole("heading", { level: 1, name: "Help" }).waitFor();
  const times = new Map(SCREENS.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, title, content, link] of SCREENS) {
      if (name === "Account") await page.locator("button.nav-me, .nav-me button").first().click();
      const target = link(page);
      await target.waitFor();
      // Nobody clicks before the screen has come to rest.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 })));
      await page.evaluate((wanted) => uiBench.screen(wanted), { title, content });
      await target.click();
      times.get(name).push(await page.evaluate(() => uiBench.measured));
    }
  }
  return [...times].map(([name, all]) => ({
    part: "navigation",
    what: name,
    unit: "ms",
    median: median(all),
    worst: worst(all),
    all,
  }));
}
