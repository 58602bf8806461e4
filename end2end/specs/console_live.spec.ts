import { ConsolePage } from "../pages/console";
import { expect, REFUSED, test } from "../support/test";

test.use({ expectedErrors: [REFUSED] });

const SETTING = [
  "juju add-user anna",
  "juju add-user tom",
  "juju add-model web",
  "juju grant tom read web",
];

test.beforeEach(({ stage }) => stage.bootstrap("lab", ...SETTING));

test("what another tab changes lights up in a list, and is said; sorting and filtering light up nothing", async ({ page, stage }) => {
  const desk = new ConsolePage(await stage.beside());
  await desk.visit("/users");
  await expect(desk.row(/^anna/)).toBeVisible();
  await expect(desk.fresh).toHaveCount(0);

  await page.bringToFront();
  await stage.run("juju add-user eve");
  await expect(desk.fresh).toHaveCount(1);
  await expect(desk.fresh).toContainText("eve");
  await expect(desk.said("eve is new.")).toBeAttached();
  await stage.run("juju disable-user tom");
  await expect(desk.row(/^tom/)).toHaveClass("fresh");
  await expect(desk.row(/^anna/)).not.toHaveClass("fresh");
  await expect(desk.fresh).toHaveCount(0, { timeout: 30_000 });

  await desk.page.getByRole("button", { name: "Last login" }).click();
  await desk.page.getByRole("searchbox").fill("an");
  await expect(desk.row(/^tom/)).toHaveCount(0);
  await desk.page.getByRole("searchbox").fill("");
  await expect(desk.row(/^tom/)).toBeVisible();
  await expect(desk.fresh).toHaveCount(0);
});

test("a model that another tab adds lights up, with what one holds there", async ({ page, stage }) => {
  const desk = new ConsolePage(await stage.beside());
  await desk.visit("/models");
  await expect(desk.row(/admin\/web/)).toContainText("admin");
  await expect(desk.fresh).toHaveCount(0);
  await page.bringToFront();
  await stage.run("juju add-model lab-2");
  await expect(desk.fresh.filter({ hasText: "admin/lab-2" })).toHaveCount(1);
  await expect(desk.row(/admin\/web/)).toHaveClass("");
});

test("a level that another tab sets lights up on its crossing", async ({ page, stage }) => {
  const desk = new ConsolePage(await stage.beside());
  await desk.visit("/access");
  const crossing = desk.crossing("tom", "web");
  await expect(crossing).toHaveAccessibleName(/read/);
  await expect(desk.matrix.locator(".fresh")).toHaveCount(0);
  await page.bringToFront();
  await stage.run("juju grant tom write web");
  await expect(crossing).toHaveClass(/fresh/);
  await expect(desk.matrix.locator(".fresh")).toHaveCount(1);
  await expect(desk.said("tom, web, write, on hold")).toBeAttached();
  await desk.page.getByRole("searchbox").fill("tom");
  await expect(desk.matrix.locator(".fresh")).toHaveCount(1);
  await expect(desk.matrix.locator(".fresh")).toHaveCount(0, { timeout: 30_000 });
});
