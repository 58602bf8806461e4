import { ANSWERED_404, expect, test } from "../support/test";

test.use({ expectedErrors: [ANSWERED_404] });

test("the workflow of the seeds, typed", async ({ demo }) => {
  await demo.visit();
  const { admin, tom } = demo;
  await admin.run("juju bootstrap lxd lxd-controller-1");
  await expect(admin.body).toContainText('Bootstrap complete, controller "lxd-controller-1" is now available');
  await admin.run("juju change-user-password", ["correct horse", "correct horse"]);
  await expect(admin.body).toContainText("Your password has been changed.");
  await admin.run("juju add-user tom");
  await admin.run("juju add-model lxd-model-1");
  await admin.run("juju grant tom write lxd-model-1");
  await expect(admin.lastCommand).toHaveClass(/changed/);
  await expect(demo.cell("tom", "lxd-model-1")).toHaveAccessibleName(/changed from none to write, on hold/);

  await tom.run("juju register $TOKEN(tom)", ["toms secret", "toms secret", ""]);
  await expect(tom.body).toContainText('You are now logged into "lxd-controller-1".');
  await expect(tom.body).not.toContainText("toms secret");
  await tom.run("juju models");
  await expect(tom.body).toContainText("admin/lxd-model-1*");
  await tom.run("juju add-user eve");
  await expect(tom.body).toContainText("ERROR permission denied");
  await expect(tom.body).toContainText("tom has login on lxd-controller-1; adding users needs superuser.");
  await tom.root.getByRole("button", { name: "What helps?" }).click();
  await expect(tom.body).toContainText("juju grant tom superuser");
  await tom.run("juju deploy mysql mysql-staging");
  await expect(tom.body).toContainText('Deployed "mysql-staging"');
  await tom.run("juju logout");
  await expect(tom.body).toContainText("Logged out.");
});

test("-o is a download", async ({ demo, page }) => {
  await demo.visit();
  await demo.admin.run("juju bootstrap lxd lab");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    demo.admin.run("juju whoami --format json -o out/me.json"),
  ]);
  expect(download.suggestedFilename()).toBe("me.json");
  const text = await (await download.createReadStream()).toArray();
  expect(Buffer.concat(text).toString()).toBe('{"controller":"lab","model":"default","user":"admin"}\n');
  await expect(demo.admin.body).not.toContainText('{"controller"');
});

test("passwords are asked for unseen, and Ctrl C leaves a question", async ({ demo }) => {
  await demo.visit();
  await demo.admin.run("juju bootstrap lxd lxd-controller-1");
  await demo.admin.input.fill("juju change-user-password");
  await demo.admin.input.press("Enter");
  await expect(demo.admin.root.locator(".terminal-ask label")).toHaveText("new password:");
  await expect(demo.admin.input).toHaveAttribute("type", "password");
  await demo.admin.input.press("Control+c");
  await expect(demo.admin.input).toHaveAttribute("type", "text");
  await expect(demo.admin.body).toContainText("ERROR");
});

test("Tab completes commands, options and names; the arrows walk the history", async ({ demo }) => {
  await demo.visit();
  const { admin } = demo;
  await admin.run("juju bootstrap lxd lxd-controller-1");
  await admin.run("juju add-user tomasina");
  await admin.input.pressSequentially("juju add-us");
  await admin.input.press("Tab");
  await expect(admin.input).toHaveValue("juju add-user ");
  await admin.input.fill("juju show-user tom");
  await admin.input.press("Tab");
  await expect(admin.input).toHaveValue("juju show-user tomasina ");
  await admin.input.fill("juju add-");
  await admin.input.press("Tab");
  await expect(admin.words).toBeVisible();
  await admin.input.press("ArrowDown");
  await expect(admin.words.getByRole("option", { selected: true })).toHaveCount(1);
  await admin.input.press("Escape");
  await expect(admin.words).toBeHidden();
  await admin.input.fill("");
  await admin.input.press("ArrowUp");
  await expect(admin.input).toHaveValue("juju add-user tomasina");
  await admin.input.press("ArrowUp");
  await expect(admin.input).toHaveValue("juju bootstrap lxd lxd-controller-1");
  await admin.input.press("ArrowDown");
  await admin.input.press("ArrowDown");
  await expect(admin.input).toHaveValue("");
  await admin.input.fill("boot");
  await admin.input.press("Control+r");
  await expect(admin.input).toHaveValue("juju bootstrap lxd lxd-controller-1");
});

test("pasted lines run one by one, and wait after one that fails", async ({ demo }) => {
  await demo.visit();
  const { admin } = demo;
  const text = "admin$ juju bootstrap lxd c-1\n# then\njuju add-user tom\njuju nonsense\njuju add-user eve\n";
  await admin.input.evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await expect(admin.commands).toHaveCount(3);
  await expect(admin.root).toContainText("One pasted line waits.");
  await admin.root.getByRole("button", { name: "Go on" }).click();
  await expect(admin.body).toContainText('User "eve" added');
});

test("seats can be added and renamed, and keep what they did", async ({ page, demo }) => {
  await demo.visit();
  await page.getByRole("button", { name: "Add a seat" }).click();
  await demo.dialog.getByLabel("Name of the seat").fill("Eve");
  await demo.dialog.getByRole("button", { name: "Add the seat" }).click();
  await expect(demo.dialog.locator(".hint")).toHaveClass(/bad/);
  await demo.dialog.getByLabel("Name of the seat").fill("eve");
  await demo.dialog.getByRole("button", { name: "Add the seat" }).click();
  const eve = demo.terminal("eve");
  await eve.run("juju version");
  await page.getByRole("button", { name: "Rename the seat eve" }).click();
  await demo.dialog.getByLabel("Name of the seat").fill("yuki");
  await demo.dialog.getByRole("button", { name: "Rename the seat" }).click();
  await expect(demo.terminal("yuki").lastCommand).toHaveText("yuki$ juju version");
  await expect(eve.root).toHaveCount(0);
});
