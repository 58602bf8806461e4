import { ConsoleListPage } from "../pages/console_lists";
import type { Stage } from "../support/stage";
import { expect, REFUSED, test } from "../support/test";

test.use({ expectedErrors: [REFUSED] });

/** A controller with tom, who has a string, and what more is typed. */
async function fill(stage: Stage, ...lines: string[]): Promise<void> {
  await stage.bootstrap("lxd-controller-1", "juju add-user tom", ...lines);
}

test("a model is added by a form, which shows the line and takes only names that Juju takes", async ({ page, stage }) => {
  await fill(stage);
  const models = new ConsoleListPage(stage.admin);
  await models.visit("models");
  await page.getByRole("button", { name: "Add model" }).first().click();
  await models.field("Model name").fill("Web_Prod");
  await expect(models.field("Model name")).toHaveAttribute("aria-invalid", "true");
  await expect(models.reason).toHaveText("Fix the name first");
  await models.field("Model name").fill("web-prod");
  await expect(models.command).toHaveText("juju add-model web-prod localhost");
  await models.press("Add model");
  await expect(models.aside).toHaveCount(0);
  await expect(models.row("admin/web-prod")).toContainText("localhost/localhost");
  await expect(models.row("admin/web-prod")).toContainText("admin");
});

test("what a list shows is in its address", async ({ page, stage }) => {
  await fill(stage, "juju add-model one", "juju add-model two --owner tom");
  const models = new ConsoleListPage(stage.admin);
  await models.visit("models");
  await models.tab(/^Mine/).click();
  await expect(models.row("tom/two")).toHaveCount(0);
  await models.filter.fill("on");
  await expect(models.row("admin/one")).toBeVisible();
  await page.reload();
  await expect(models.filter).toHaveValue("on");
  await expect(models.row("admin/one")).toBeVisible();
  await models.filter.fill("nothing of that name");
  await expect(page.getByText("Nothing matches.")).toBeVisible();
  await page.getByRole("button", { name: "Clear the filter" }).click();
  await expect(models.row("tom/two")).toBeVisible();
});

test("an application is deployed by a form, with names as Juju has them", async ({ page, stage }) => {
  await fill(stage, "juju add-model m");
  const model = new ConsoleListPage(stage.admin);
  await model.visit("models/admin/m");
  await model.tab(/^Applications/).click();
  await page.getByRole("button", { name: "Deploy" }).click();
  await model.field("Charm").fill("mysql");
  await model.field("Application name (optional)").fill("db-2");
  await expect(model.reason).toHaveText("Fix the name first");
  await model.field("Application name (optional)").fill("db");
  await model.field("Units").fill("2");
  await expect(model.command).toHaveText("juju deploy mysql db -n 2 -m admin/m");
  await model.press("Deploy");
  await expect(model.row("db").first()).toContainText("mysql");
  await expect(model.row("db/1")).toContainText("machine 1");
  await model.choose("db/1", "Remove the unit");
  await expect(model.aside).toContainText("It is on machine 1");
  await model.press("Remove the unit");
  await expect(model.row("db/1")).toHaveCount(0);
});

test("a grant says before what it opens, and a revoke what it takes", async ({ page, stage }) => {
  await fill(stage, "juju add-model m");
  await stage.comeIn("tom");
  const model = new ConsoleListPage(stage.admin);
  await model.visit("models/admin/m");
  await page.getByRole("button", { name: "Grant access" }).click();
  await model.field("User").fill("tom");
  await model.aside.getByRole("radio", { name: /^write/ }).check();
  await expect(model.command).toHaveText("juju grant tom write admin/m");
  await expect(model.consequences).toContainText("none");
  await expect(model.consequences).toContainText("write");
  await model.press("Grant write");
  await expect(model.row("tom")).toContainText("write");
  await expect(model.row("tom")).toContainText("by admin");
  await expect(page.getByRole("list", { name: "Lately" })).toContainText("admin set the level of tom on m:");

  await model.choose("tom", "Revoke access…");
  await expect(model.command).toHaveText("juju revoke tom read admin/m");
  await expect(model.consequences).toHaveClass(/takes/);
  await model.press("Revoke access");
  await expect(model.row("tom")).toHaveCount(0);
});

test("destroying a model names what goes along, and asks for the name", async ({ page, stage }) => {
  await fill(stage, "juju add-model m", "juju grant tom write m", "juju deploy mysql -m m");
  const models = new ConsoleListPage(stage.admin);
  await models.visit("models");
  await models.choose("admin/m", "Destroy…");
  await expect(models.aside).toContainText("1 application, 1 unit and 1 machine");
  await expect(models.consequences).toContainText("the model admin/m goes, for good");
  await expect(models.reason).toHaveText("Type the name first");
  await models.field("Type the model's name to confirm").fill("m");
  await expect(models.command).toHaveText("juju destroy-model --no-prompt admin/m");
  await models.press("Destroy the model");
  await expect(models.row("admin/m")).toHaveCount(0);
});

test("what one may not do stays, with the reason", async ({ stage }) => {
  await fill(stage, "juju add-model m", "juju grant tom read m");
  const tom = await stage.comeIn("tom");
  const { page } = tom;
  const model = new ConsoleListPage(tom);
  await model.visit("models/admin/m");
  await expect(page.getByRole("button", { name: "Grant access" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("button", { name: "Grant access" })).toHaveAttribute("title", /admin/);
  await model.tab(/^Applications/).click();
  await expect(page.getByRole("button", { name: "Deploy" })).toHaveAttribute("aria-disabled", "true");
});
