import { HistoryPage } from "../pages/history";
import { violations } from "../support/axe";
import { expect, REFUSED, test } from "../support/test";

test.use({ expectedErrors: [REFUSED] });

const LINES = [
  "juju add-user tom",
  "juju add-user maria",
  "juju add-model web",
  "juju grant tom write web",
];

test.beforeEach(async ({ stage }) => {
  await stage.bootstrap("lab", ...LINES);
});

test("what happened, the newest first, with the line that does it again", async ({ page, stage }) => {
  const history = new HistoryPage(stage.admin);
  await history.visit();
  await expect(history.events.first()).toContainText("admin set the level of tom on web:");
  await expect(history.events.first()).toContainText("juju grant tom write admin/web");
  await expect(history.events.last()).toContainText("admin bootstrapped the controller lab");
  await expect(page.getByRole("heading", { name: "Today" })).toBeVisible();
  await history.event("admin added the user maria").getByRole("link", { name: "maria" }).click();
  await expect(page.getByRole("heading", { name: "maria", level: 1 })).toBeVisible();
});

test("filters are in the address, and back and reload keep them", async ({ page, stage }) => {
  const history = new HistoryPage(stage.admin);
  await history.visit();
  await history.family("Access").click();
  await history.by.selectOption("tom");
  await expect(history.event("admin added the user")).toHaveCount(0);
  await expect(history.event("on web")).toHaveCount(1);
  await expect(page).toHaveURL(/family=access&user=tom/);
  await page.reload();
  await expect(history.by).toHaveValue("tom");
  await expect(history.event("on web")).toHaveCount(1);
  await history.model.selectOption("admin/web");
  await expect(history.events).toHaveCount(1);
  await history.filter.fill("no such thing");
  await expect(history.nothing).toBeVisible();
  await history.clear.click();
  await expect(history.event("admin bootstrapped")).toHaveCount(1);
});

test("what is shown is saved as JSON Lines and as CSV", async ({ page, stage }) => {
  const history = new HistoryPage(stage.admin);
  await history.visit("?family=access&user=tom");
  await expect(history.event("on web")).toHaveCount(1);
  const shown = await history.events.count();
  const json = await history.export("As JSON Lines");
  expect(json.name).toBe("history.jsonl");
  const lines = json.text.trimEnd().split("\n").map((line) => JSON.parse(line));
  expect(lines).toHaveLength(shown);
  expect(lines[0]).toMatchObject({ actor: "admin", kind: "access", line: "juju grant tom write admin/web" });
  const csv = await history.export("As CSV");
  expect(csv.name).toBe("history.csv");
  expect(csv.text.trimEnd().split("\r\n")).toHaveLength(shown + 1);
});

test("earlier events come when one asks for them", async ({ page, stage }) => {
  test.slow();
  for (let at = 0; at < 36; at++) await stage.run(`juju add-user user${at}`);
  const history = new HistoryPage(stage.admin);
  await history.visit();
  await expect(history.events).toHaveCount(100);
  await expect(history.event("admin bootstrapped")).toHaveCount(0);
  await history.earlier.click();
  await expect(history.event("admin bootstrapped")).toHaveCount(1);
  await expect(history.earlier).toHaveCount(0);
});

test("of hundreds of events only those in sight are in the page, under their day", async ({ page, stage }) => {
  test.slow();
  await stage.run("juju deploy mysql -n 200 -m web");
  const history = new HistoryPage(stage.admin);
  await history.visit();
  await expect(history.scope).toHaveText("100 events");
  await history.scrollTo("end");
  await history.earlier.click();
  await expect(history.earlier).toHaveCount(0);
  await history.scrollTo("end");
  await expect(history.event("admin bootstrapped the controller lab")).toBeInViewport();
  await expect(page.getByRole("heading", { name: "Today" })).toBeInViewport();
  expect(await history.events.count()).toBeLessThan(60);
  await history.scrollTo("start");
  await expect(history.events.first()).toContainText("mysql");
  await expect(history.events.first()).toBeInViewport();
  await history.filter.fill("bootstrapped");
  await expect(history.events).toHaveCount(1);
});

for (const theme of ["light", "dark"] as const) {
  for (const width of [390, 1440]) {
    test(`axe finds nothing in the history at ${width} px, ${theme}`, { tag: "@static" }, async ({ page, stage }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      const history = new HistoryPage(stage.admin);
      await history.visit();
      await expect(history.events.first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  }
}
