import { ConsolePage } from "../pages/console";
import { RegisterPage } from "../pages/register";
import { Server } from "../support/server";
import { expect, test } from "../support/test";

// The server is killed on purpose, so what was on its way then is an error of the console.
test.use({ expectedErrors: [/ERR_(CONNECTION_REFUSED|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING)|status of 40[1349]/] });

test("two people, two browsers, one controller, and a server that dies in the middle", async ({ browser }) => {
  test.setTimeout(90_000);
  // One of this test's own, which it may kill.
  const server = await Server.start();
  const first = await browser.newContext();
  const second = await browser.newContext();
  try {
    const admin = await first.newPage();
    await admin.goto(await server.link());
    await admin.getByLabel("Password for admin").fill("admins-password");
    await admin.getByLabel("The same again").fill("admins-password");
    await admin.getByRole("button", { name: "Bootstrap", exact: true }).click();
    const desk = new ConsolePage({ page: admin, root: "console" });
    await expect(admin.getByText("You may do everything on lxd-controller-1.")).toBeVisible();

    // By form: a user, whose link is shown once.
    await desk.go("Users");
    await admin.getByRole("button", { name: "Add user" }).click();
    await desk.aside.getByLabel("User name").fill("tom");
    await desk.aside.getByRole("button", { name: "Add user" }).click();
    const link = await desk.aside.locator(".issued-link a").getAttribute("href");
    expect(link).toContain("/register#");
    await expect(desk.row(/^tom/)).toContainText("pending");
    await desk.aside.getByRole("button", { name: "Done" }).click();

    // By terminal: a model, and write on it.
    await desk.run("juju add-model lxd-model-1");
    await desk.run("juju grant tom write lxd-model-1");
    await desk.go("Models");
    await expect(desk.row(/lxd-model-1/)).toBeVisible();

    await server.crash();

    const tom = await second.newPage();
    await tom.goto(link ?? "");
    const register = new RegisterPage(tom);
    await expect(register.heading).toHaveText("Come in, tom");
    // What it will give comes from the server, and changes with what is granted.
    await expect(register.opens).toContainText("login on lxd-controller-1");
    await expect(register.opens).toContainText("admin/lxd-model-1");
    await expect(tom.getByText("Works once, until")).toBeVisible();
    await register.password.fill("toms-password");
    await register.confirmation.fill("another-one");
    await register.comeIn.click();
    await expect(tom.locator("#confirm-password-hint")).toHaveText("Not the same yet.");
    await register.claim("toms-password");
    const seat = new ConsolePage({ page: tom, root: "console" });
    await expect(tom.getByText("You may work in 1 model on lxd-controller-1.")).toBeVisible();

    // The administrator's session went on, and sees tom come in without a reload.
    await desk.go("Users");
    await expect(desk.row(/^tom/)).toContainText("active");

    await seat.run("juju controllers");
    await expect(seat.dock.getByText("lxd-controller-1*")).toBeVisible();
    await seat.run("juju change-user-password", ["a-better-password", "a-better-password"]);
    await expect(seat.dock.getByText("Your password has been changed.")).toBeVisible();
    await seat.run("juju deploy mysql mysql-staging");
    await expect(seat.dock.getByText(/Deployed "mysql-staging"/)).toBeVisible();
    await desk.go("Models");
    await expect(desk.row(/lxd-model-1/)).toContainText("1");

    await seat.run("juju add-user eve");
    await expect(seat.dock.getByText("It takes superuser on the controller.")).toBeVisible();
    await seat.dock.locator(".terminal-ask input").fill("juju logout");
    await seat.dock.locator(".terminal-ask input").press("Enter");
    await expect(tom.getByRole("heading", { name: "Sign in to lxd-controller-1" })).toBeVisible();

    // The string was used: said in words of ours before Juju's own.
    const late = await second.newPage();
    await late.goto(link ?? "");
    await late.evaluate(() => localStorage.removeItem("portcullis:seat"));
    await late.reload();
    await expect(late.getByRole("heading", { level: 1 })).toHaveText("That string opens nothing any more");
    await expect(late.getByText("has been used")).toBeVisible();
    await expect(late.getByRole("button", { name: "Set password and come in" })).toBeHidden();
  } finally {
    await first.close();
    await second.close();
    await server.end();
  }
});
