import { ConsolePage } from "../pages/console";
import { expect, REFUSED, test } from "../support/test";

test.use({ expectedErrors: [REFUSED] });

test.beforeEach(async ({ stage }) => {
  await stage.bootstrap("lab");
});

test("the controller is told with its rules, and upgraded by a line", async ({ page, stage }) => {
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/settings");
  await expect(page.getByText("What Juju's documents promise.")).toBeVisible();
  await expect(page.getByText("The last superuser cannot lose superuser.")).toBeVisible();
  await page.getByRole("button", { name: "Upgrade" }).click();
  await expect(desk.aside.locator("code")).toHaveText("juju upgrade-controller");
  await desk.aside.getByRole("button", { name: "Upgrade" }).click();
  await expect(desk.aside).toBeHidden();
  await desk.visit("/history?family=controller");
  await expect(page.locator("li.event").first()).toContainText("admin upgraded the controller to");
});

test("a set of commands is disabled with a message, and enabled again", async ({ page, stage }) => {
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/settings");
  await desk.row(/^destroy-model/).getByRole("button", { name: "Disable" }).click();
  await desk.aside.getByRole("textbox").fill("ask anna");
  await expect(desk.aside.locator("code")).toHaveText("juju disable-command destroy-model 'ask anna' -m admin/controller");
  await desk.aside.getByRole("button", { name: "Disable" }).click();
  await expect(desk.row(/^destroy-model/)).toContainText("ask anna");
  await desk.row(/^destroy-model/).getByRole("button", { name: "Enable" }).click();
  await desk.aside.getByRole("button", { name: "Enable" }).click();
  await expect(desk.row(/^destroy-model/)).not.toContainText("ask anna");
});

test("the controller is destroyed only once its name is typed", async ({ page, stage }) => {
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/settings?aside=destroy");
  const verb = desk.aside.getByRole("button", { name: "Destroy the controller" });
  await expect(verb).toHaveAttribute("aria-disabled", "true");
  await desk.aside.getByLabel("Destroy its models too").check();
  await expect(desk.aside).toContainText("the controller lab goes, for good");
  await desk.aside.getByLabel("Type lab to confirm").fill("lab");
  await expect(desk.aside.locator("code")).toHaveText("juju destroy-controller lab --destroy-all-models --no-prompt");
  await verb.click();
  await expect(desk.title("Controller settings")).toBeHidden();
});
