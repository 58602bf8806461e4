import { ConsolePage } from "../pages/console";
import { overflow } from "../support/axe";
import { expect, REFUSED, test } from "../support/test";

test.use({ expectedErrors: [REFUSED] });

const SETTING = [
  "juju add-user anna",
  "juju add-user tom",
  "juju add-model lxd-model-1",
  "juju add-model web-prod",
  "juju grant tom write lxd-model-1",
];

test.beforeEach(async ({ stage }) => {
  await stage.bootstrap("lxd-controller-1", ...SETTING);
});

test("the console of a seat opens from its terminal, and says what one is", { tag: "@demo" }, async ({ page, stage }) => {
  await page.getByRole("link", { name: "Open the console of admin" }).click();
  const desk = new ConsolePage(stage.admin);
  await expect(desk.title("Overview")).toBeVisible();
  await expect(page.getByText("You may do everything on lxd-controller-1.")).toBeVisible();
  await expect(page.getByText("tom has not come in yet")).toBeVisible();
  await page.getByRole("button", { name: "Why" }).click();
  await expect(desk.aside).toContainText("admin has superuser on the controller lxd-controller-1.");
  await expect(page).toHaveURL(/why=admin/);
});

test("a user is added by form: the line is shown, a wrong name is told, the link comes once", async ({ page, stage }) => {
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/users");
  await page.getByRole("button", { name: "Add user" }).first().click();
  await expect(page).toHaveURL(/aside=add-user/);
  await desk.aside.getByLabel("User name").fill("lucia_f");
  await expect(desk.aside.getByText(/"lucia_f" is not a valid user name/)).toBeVisible();
  await expect(desk.aside.getByText("Fix the name first")).toBeVisible();
  await desk.aside.getByLabel("User name").fill("lucia-f");
  await desk.aside.getByLabel("Display name").fill("Lucía Fernández");
  await expect(desk.aside.locator("code")).toHaveText("juju add-user lucia-f 'Lucía Fernández'");
  await desk.aside.getByRole("button", { name: "Add user" }).click();
  await expect(desk.aside.getByText("Send this to lucia-f.")).toBeVisible();
  await expect(desk.aside.locator(".issued-link a")).toHaveAttribute("href", /\/register#/);
  await expect(desk.row(/lucia-f/)).toContainText("pending");
  await desk.aside.getByRole("button", { name: "Done" }).click();
  await expect(desk.aside).toHaveCount(0);
});

test("filter, tab and sorting are in the address, and survive a reload and the way back", async ({ page, stage }) => {
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/users");
  await page.keyboard.press("/");
  await page.keyboard.type("an");
  await expect(desk.row(/^tom/)).toHaveCount(0);
  await expect(page).toHaveURL(/filter=an/);
  await page.reload();
  await expect(desk.row(/^anna/)).toBeVisible();
  await expect(desk.row(/^tom/)).toHaveCount(0);
  await page.getByRole("searchbox").fill("nobody-has-this");
  await expect(page.getByText("Nothing matches.")).toBeVisible();
  await page.getByRole("button", { name: "Clear the filter" }).click();
  await page.getByRole("link", { name: /^Pending/ }).click();
  await expect(desk.row(/^admin/)).toHaveCount(0);
  await desk.row(/^tom/).getByRole("link", { name: "tom" }).click();
  await expect(desk.title("tom")).toBeVisible();
  await page.goBack();
  await expect(desk.row(/^admin/)).toHaveCount(0);
  await expect(desk.row(/^tom/)).toBeVisible();
});

test("disabling says first what is lost, and enabling brings it back", async ({ page, stage }) => {
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/users");
  await desk.act("tom", "Disable");
  await expect(desk.aside).toContainText("juju disable-user tom");
  await desk.aside.getByRole("button", { name: "Disable" }).click();
  await expect(desk.row(/^tom/)).toContainText("disabled");
  await desk.act("tom", "Enable");
  await desk.aside.getByRole("button", { name: "Enable" }).click();
  await expect(desk.row(/^tom/)).toContainText("pending");
  await desk.act("tom", "Remove");
  await expect(desk.aside).toContainText("juju remove-user tom --yes");
  await desk.aside.getByRole("button", { name: "Remove" }).click();
  await expect(desk.row(/^tom/)).toHaveCount(0);
});

test("the matrix: walk, preview, apply", async ({ page, stage }) => {
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/access");
  const crossing = desk.crossing("tom", "lxd-model-1");
  await expect(crossing).toHaveAccessibleName("tom, lxd-model-1, write, on hold");
  await crossing.click();
  await expect(desk.aside).toContainText("tom would have write on the model lxd-model-1, but cannot sign in.");
  await page.keyboard.press("3");
  await expect(desk.aside.locator("footer code")).toHaveText("juju grant tom admin admin/lxd-model-1");
  await expect(desk.aside.getByText("1 level changes")).toBeVisible();
  await expect(crossing).toHaveAccessibleName(/changed from write, on hold to admin, on hold/);
  await page.keyboard.press("Escape");
  await expect(crossing).toHaveAccessibleName("tom, lxd-model-1, write, on hold");
  await page.keyboard.press("3");
  await expect(desk.aside.getByText("1 level changes")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(crossing).toHaveAccessibleName("tom, lxd-model-1, admin, on hold");
  await page.keyboard.press("ArrowRight");
  await expect(desk.crossing("tom", "web-prod")).toBeFocused();
  await page.keyboard.press("1");
  await desk.aside.getByRole("button", { name: "Grant read" }).click();
  await expect(desk.crossing("tom", "web-prod")).toHaveAccessibleName("tom, web-prod, read, on hold");
  await expect(desk.dock).toContainText("juju grant tom read admin/web-prod");
});

test("the matrix is filtered, sorted and saved", async ({ page, stage }) => {
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/access?filter=kind:model");
  await expect(desk.matrix.getByRole("columnheader", { name: "lxd-controller-1" })).toHaveCount(0);
  await page.getByRole("searchbox").fill("tom");
  await expect(desk.matrix.getByRole("rowheader", { name: /^anna/ })).toHaveCount(0);
  await page.getByRole("searchbox").fill("");
  await page.getByRole("radio", { name: "Own" }).click();
  await expect(page).toHaveURL(/show=own/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as CSV" }).click()]);
  const text = Buffer.concat(await (await download.createReadStream()).toArray()).toString();
  expect(text.split("\r\n")[0]).toContain("subject,controller,cloud:localhost");
  expect(text).toContain("tom,login");
});

test("why explains a refusal and names the change that would turn it", async ({ page, stage }) => {
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/access?why=anna&on=model:admin/web-prod");
  await expect(desk.aside).toContainText("anna has no access to the model web-prod.");
  await desk.aside.getByRole("button", { name: "deploy to the model" }).click();
  await expect(desk.aside).toContainText("anna has not used its registration string yet.");
  await expect(desk.aside).toContainText("juju register STRING");
});

test("forms and terminal show each other's changes, and Ctrl K goes anywhere", async ({ page, stage }) => {
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/users");
  await page.keyboard.press("Control+k");
  await desk.palette.getByRole("combobox").fill("anna");
  await page.keyboard.press("Enter");
  await expect(desk.title("anna")).toBeVisible();
  await desk.run("juju grant anna superuser");
  await expect(desk.row(/lxd-controller-1/)).toContainText("superuser");
  await page.keyboard.press("Control+Backquote");
  await expect(desk.dock).toContainText("juju grant anna superuser");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
});

test("-o in the terminal of the console is a download", async ({ page, stage }) => {
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/users");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    desk.run("juju whoami --format json -o out/me.json"),
  ]);
  expect(download.suggestedFilename()).toBe("me.json");
  const text = await (await download.createReadStream()).toArray();
  expect(JSON.parse(Buffer.concat(text).toString())).toMatchObject({ controller: "lxd-controller-1", user: "admin" });
  await expect(desk.dock).not.toContainText('{"controller"');
});

test("somebody with less sees less, and why a button cannot be pressed", async ({ stage }) => {
  const tom = await stage.comeIn("tom");
  const { page } = tom;
  const seat = new ConsolePage(tom);
  await seat.visit();
  await expect(page.getByText("You may work in 1 model on lxd-controller-1.")).toBeVisible();
  await seat.go("Users");
  await expect(page.getByRole("button", { name: "Add user" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("button", { name: "Add user" })).toHaveAttribute("title", "It takes superuser on the controller.");
  await expect(seat.row(/^anna/)).toHaveCount(0);
  await seat.go("Access");
  await seat.crossing("tom", "lxd-model-1").click();
  await expect(seat.aside).toContainText("You may not set levels here. It takes admin on the model");
});

test("an address without a screen leads back", async ({ page, stage }) => {
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/nowhere");
  await expect(page.getByText("No screen has this address.")).toBeVisible();
  await page.getByRole("link", { name: "Go to the overview" }).click();
  await expect(desk.title("Overview")).toBeVisible();
});

test("names in the head are read whole on a phone, and zoomed in", { tag: "@static" }, async ({ page, stage }) => {
  test.slow();
  await stage.run("juju add-model a-model-with-a-name-as-long-as-names-of-models-get-in-the-field");
  const desk = new ConsolePage(stage.admin);
  const screens = ["/registrations", "/settings", "/users/tom", "/models/admin/a-model-with-a-name-as-long-as-names-of-models-get-in-the-field"];
  for (const [width, height] of [[390, 844], [360, 740], [320, 256], [768, 900]] as const) {
    await page.setViewportSize({ width, height });
    for (const screen of screens) {
      await desk.visit(screen);
      const title = page.getByRole("heading", { level: 1 });
      await expect(title).toBeVisible();
      const cut = await title.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(cut, `${screen} at ${width} px`).toBeLessThanOrEqual(0);
      expect(await overflow(page), `${screen} at ${width} px is wider than the window`).toBe(0);
    }
  }
});

test("on a phone the screens are reached from the foot, and forms are sheets", { tag: "@static" }, async ({ page, stage }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const desk = new ConsolePage(stage.admin);
  await desk.visit();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Users" }).click();
  await page.getByRole("button", { name: "Add user" }).first().click();
  await expect(desk.aside).toBeInViewport();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More" }).click();
  await desk.palette.getByRole("combobox").fill("Help");
  await page.keyboard.press("Enter");
  await expect(desk.title("Help")).toBeVisible();
});
