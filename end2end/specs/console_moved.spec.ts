import { ConsoleListPage } from "../pages/console_lists";
import { ConsolePage } from "../pages/console";
import { expect, REFUSED, test } from "../support/test";

test.use({ expectedErrors: [REFUSED] });

const SETTING = ["juju add-user tom", "juju add-model web", "juju grant tom read web"];

test.beforeEach(({ stage }) => stage.bootstrap("lab", ...SETTING));

test("a level that somebody else moves is told in the form that would set it, and the choice stays", async ({ page, stage }) => {
  const model = new ConsoleListPage(await stage.beside());
  await model.visit("models/admin/web?aside=grant&user=tom");
  await model.aside.getByRole("radio", { name: /^write/ }).check();
  await expect(model.command).toHaveText("juju grant tom write admin/web");
  await page.bringToFront();
  await stage.run("juju grant tom admin web");
  await expect(model.moved).toContainText("The line was juju grant tom write admin/web, and is another now.");
  await expect(model.command).toHaveText("juju revoke tom admin admin/web");
  await expect(model.field("User")).toHaveValue("tom");
  await expect(model.aside.getByRole("radio", { name: /^write/ })).toBeChecked();
  await model.aside.getByRole("radio", { name: /^read/ }).check();
  await expect(model.moved).toHaveCount(0);
});

test("a user whom somebody else removes meanwhile is told before the verb is pressed", async ({ page, stage }) => {
  const users = new ConsoleListPage(await stage.beside());
  await users.visit("users?aside=remove&user=tom");
  await expect(users.consequences).toContainText("tom");
  await page.bringToFront();
  await stage.run("juju remove-user tom --yes");
  await expect(users.moved).toContainText('user "tom" is permanently deleted');
  await expect(users.aside.getByRole("button", { name: "Remove" })).toHaveAttribute("aria-disabled", "true");
});

test("a model that somebody else destroys leaves what was typed, and says so", async ({ page, stage }) => {
  const model = new ConsoleListPage(await stage.beside());
  await model.visit("models/admin/web?tab=applications&aside=deploy");
  await model.field("Charm").fill("mysql");
  await model.field("Application name (optional)").fill("orders");
  await expect(model.command).toHaveText("juju deploy mysql orders -m admin/web");
  await page.bringToFront();
  await stage.run("juju destroy-model --no-prompt web");
  await expect(model.page.getByText("This model is gone.")).toBeVisible();
  await expect(model.moved).toContainText("It would be refused now");
  await expect(model.field("Charm")).toHaveValue("mysql");
  await expect(model.field("Application name (optional)")).toHaveValue("orders");
});

test("a level that is previewed in the matrix stays previewed when somebody else moves it", async ({ page, stage }) => {
  const desk = new ConsolePage(await stage.beside());
  await desk.visit("/access?why=tom&on=model:admin/web");
  await desk.aside.getByRole("radio", { name: "write" }).click();
  await expect(desk.aside.locator("footer code")).toHaveText("juju grant tom write admin/web");
  await page.bringToFront();
  await stage.run("juju grant tom admin web");
  await expect(desk.aside).toContainText("The line was juju grant tom write admin/web, and is another now.");
  await expect(desk.aside.getByRole("radio", { name: "write" })).toHaveAttribute("aria-checked", "true");
  await expect(desk.aside.locator("footer code")).toHaveText("juju revoke tom admin admin/web");
});
