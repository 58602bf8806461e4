import { ConsolePage } from "../pages/console";
import { ANSWERED_404, expect, test } from "../support/test";

test.use({ expectedErrors: [ANSWERED_404] });

const SETTING = [
  "juju bootstrap lxd lab",
  "juju add-user anna",
  "juju add-user tom",
  "juju add-model web",
  "juju grant tom read web",
];

test.beforeEach(async ({ demo }) => {
  await demo.visit();
  for (const line of SETTING) await demo.admin.run(line);
});

test("what another tab changes lights up in a list, and is said; sorting and filtering light up nothing", async ({ page, demo, context }) => {
  const desk = new ConsolePage(await context.newPage());
  await desk.visit("/users");
  await expect(desk.row(/^anna/)).toBeVisible();
  await expect(desk.fresh).toHaveCount(0);

  await page.bringToFront();
  await demo.admin.run("juju add-user eve");
  await expect(desk.fresh).toHaveCount(1);
  await expect(desk.fresh).toContainText("eve");
  await expect(desk.said("eve is new.")).toBeAttached();
  await demo.admin.run("juju disable-user tom");
  await expect(desk.row(/^tom/)).toHaveClass("fresh");
  await expect(desk.row(/^anna/)).not.toHaveClass("fresh");
  await expect(desk.fresh).toHaveCount(0, { timeout: 15_000 });

  await desk.page.getByRole("button", { name: "Last login" }).click();
  await desk.page.getByRole("searchbox").fill("an");
  await expect(desk.row(/^tom/)).toHaveCount(0);
  await desk.page.getByRole("searchbox").fill("");
  await expect(desk.row(/^tom/)).toBeVisible();
  await expect(desk.fresh).toHaveCount(0);
});

test("a model that another tab adds lights up, with what one holds there", async ({ page, demo, context }) => {
  const desk = new ConsolePage(await context.newPage());
  await desk.visit("/models");
  await expect(desk.row(/admin\/web/)).toContainText("admin");
  await expect(desk.fresh).toHaveCount(0);
  await page.bringToFront();
  await demo.admin.run("juju add-model lab-2");
  await expect(desk.fresh.filter({ hasText: "admin/lab-2" })).toHaveCount(1);
  await expect(desk.row(/admin\/web/)).toHaveClass("");
});

test("a level that another tab sets lights up on its crossing", async ({ page, demo, context }) => {
  const desk = new ConsolePage(await context.newPage());
  await desk.visit("/access");
  const crossing = desk.crossing("tom", "web");
  await expect(crossing).toHaveAccessibleName(/read/);
  await expect(desk.matrix.locator(".fresh")).toHaveCount(0);
  await page.bringToFront();
  await demo.admin.run("juju grant tom write web");
  await expect(crossing).toHaveClass(/fresh/);
  await expect(desk.matrix.locator(".fresh")).toHaveCount(1);
  await expect(desk.said("tom, web, write, on hold")).toBeAttached();
  await desk.page.getByRole("searchbox").fill("tom");
  await expect(desk.matrix.locator(".fresh")).toHaveCount(1);
  await expect(desk.matrix.locator(".fresh")).toHaveCount(0, { timeout: 15_000 });
});
