import { ConsolePage } from "../pages/console";
import { ConsoleListPage } from "../pages/console_lists";
import { RegisterPage } from "../pages/register";
import { SignInPage } from "../pages/sign_in";
import { PASSWORD } from "../support/stage";
import { expect, REFUSED, test } from "../support/test";

// What people come for: worked by pointer alone, so a finger on a phone can do it too.
test.use({ expectedErrors: [REFUSED] });

test("a user is added, the link is copied, and whoever opens it has an account", { tag: "@main" }, async ({ context, page, stage }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await stage.bootstrap("lab", "juju add-model shop");
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/users");
  await page.getByRole("button", { name: "Add user" }).first().click();
  await desk.aside.getByLabel("User name").fill("tom");
  await desk.aside.getByRole("button", { name: "Add user" }).click();
  await desk.aside.getByRole("button", { name: "Copy the link" }).click();
  await expect(desk.aside.getByRole("status").filter({ hasText: "Copied" })).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await desk.aside.getByRole("button", { name: "Done" }).click();
  await expect(desk.row(/^tom/)).toContainText("pending");

  const visitor = await stage.visitor();
  await visitor.goto(link);
  const register = new RegisterPage(visitor);
  await expect(register.heading).toHaveText("Come in, tom");
  await register.claim(PASSWORD);
  await visitor.waitForURL((url) => !url.pathname.endsWith("/register"));
  await expect(desk.row(/^tom/)).toContainText("active");
});

test("a level is granted where subject and resource cross", { tag: "@main" }, async ({ stage }) => {
  await stage.bootstrap("lab", "juju add-user tom", "juju add-model shop");
  await stage.comeIn("tom");
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/access?filter=kind:model");
  await desk.crossing("tom", "shop").click();
  await expect(desk.aside).toContainText("tom has no access to the model shop.");
  await desk.level("write").click();
  await expect(desk.aside.getByRole("region", { name: "If you apply this" })).toContainText("open the model");
  await expect(desk.aside.locator("footer code")).toHaveText("juju grant tom write admin/shop");
  await desk.aside.getByRole("button", { name: "Grant write" }).click();
  await expect(desk.crossing("tom", "shop")).toHaveAccessibleName("tom, shop, write, own");
  await expect(desk.aside).toContainText("tom has write on the model shop");
});

test("a revoke names what is lost, and takes no more than that", { tag: "@main" }, async ({ stage }) => {
  await stage.bootstrap("lab", "juju add-user tom", "juju add-model shop", "juju grant tom admin shop");
  await stage.comeIn("tom");
  const model = new ConsoleListPage(stage.admin);
  await model.visit("models/admin/shop");
  await model.choose("tom", "Revoke access…");
  await expect(model.consequences).toHaveClass(/takes/);
  await expect(model.consequences).toContainText("admin");
  await model.press("Revoke access");
  await expect(model.row("tom")).toHaveCount(0);
  await expect(model.row("admin")).toBeVisible();
});

test("why not is asked, and the change that it names is made on the spot", { tag: "@main" }, async ({ stage }) => {
  await stage.bootstrap("lab", "juju add-user tom", "juju add-model shop", "juju grant tom read shop");
  await stage.comeIn("tom");
  const desk = new ConsolePage(stage.admin);
  await desk.visit("/access?why=tom&on=model:admin/shop");
  const deploy = desk.aside.getByRole("button", { name: "deploy to the model" });
  await deploy.click();
  await expect(desk.aside.locator(".why-explained code").first()).toHaveText("juju grant tom write admin/shop");
  await desk.level("write").click();
  await desk.aside.getByRole("button", { name: "Grant write" }).click();
  await expect(desk.aside).toContainText("tom has write on the model shop");
  await expect(deploy).toHaveAccessibleName("May: deploy to the model");
});

test("a password is changed; after logging out only the new one signs in", { tag: "@main" }, async ({ stage }) => {
  await stage.bootstrap("lab", "juju add-user tom");
  const tom = await stage.comeIn("tom", "the first password");
  const desk = new ConsolePage(tom);
  await desk.visit("/account");
  await tom.page.getByRole("button", { name: "Change password" }).click();
  await desk.aside.getByLabel("New password").fill("the second password");
  await desk.aside.getByLabel("The same again").fill("the second password");
  await desk.aside.getByRole("button", { name: "Change password" }).click();
  await expect(desk.aside).toHaveCount(0);
  await tom.page.getByRole("main").getByRole("button", { name: "Log out" }).click();
  const form = new SignInPage(tom.page);
  await expect(form.heading).toHaveText("Sign in to lab");
  await form.user.fill("tom");
  await form.password.fill("the first password");
  await form.signIn.click();
  await expect(form.told).toHaveText("invalid entity name or password");
  await form.password.fill("the second password");
  await form.signIn.click();
  await expect(desk.title("My account")).toBeVisible();
});
