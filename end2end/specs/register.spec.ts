import { DemoPage } from "../pages/demo";
import { RegisterPage } from "../pages/register";
import { ANSWERED_404, expect, test } from "../support/test";

test.use({ expectedErrors: [ANSWERED_404] });

test("the link opens in a second tab and ends at a seat that is signed in", async ({ context, address, demo }) => {
  await demo.visit();
  await demo.play(5);
  const [opened] = await Promise.all([context.waitForEvent("page"), demo.registrationLink.click()]);
  const register = new RegisterPage(opened);
  await expect(register.heading).toHaveText("Come in, tom");
  await expect(register.lead).toContainText("admin added you to lxd-controller-1");
  await expect(register.opens).toContainText("login on lxd-controller-1");
  await expect(register.opens).toContainText("write: deploy and manage applications");
  await register.password.fill("toms secret");
  await register.confirmation.fill("toms secre");
  await expect(opened.locator("#confirm-password-hint")).toHaveText("Not the same yet.");
  await register.claim("toms secret");
  await expect(opened).toHaveURL(`${address}demo?seat=tom`);
  const there = new DemoPage(opened);
  await expect(there.tom.body).toContainText('You are now logged into "lxd-controller-1".');
  await there.tom.run("juju whoami");
  await expect(there.tom.body).toContainText("User:        tom");
  // It was the script's next step, so the script has moved, here and in the first tab.
  await expect(demo.count).toHaveText("6 of 13");
  await expect(demo.banner).toContainText("another tab");
});

test("a seat that is in use is not taken: the newcomer gets a new one", async ({ page, address, demo, register }) => {
  await demo.visit();
  await demo.play(6);
  await demo.admin.run("juju change-user-password tom --reset");
  const link = (await demo.registrationLink.getAttribute("href")) ?? "";
  await register.visit(link.replace(/.*#/, ""));
  await register.claim("another");
  await expect(page).toHaveURL(`${address}demo?seat=tom-2`);
  await expect(demo.terminal("tom-2").body).toContainText("Welcome, tom.");
});

test("what is wrong with a string is said", async ({ page, demo, register }) => {
  await demo.visit();
  await demo.play(3);
  const string = ((await demo.registrationLink.getAttribute("href")) ?? "").replace(/.*#/, "");
  await demo.play(3);
  await register.visit(string);
  await expect(register.heading).toHaveText("That string opens nothing any more");
  await expect(register.lead).toContainText("that registration string has been used");
  await page.goto("./levels");
  await register.visit(string.slice(0, 40));
  await expect(register.heading).toHaveText("That is no whole registration string");
  await expect(register.lead).toContainText("cut short");
  await page.goto("./levels");
  await register.visit("");
  await expect(register.heading).toHaveText("Come in with a registration string");
});

test("a string of another place, and one that has expired", async ({ page, demo, register }) => {
  await demo.visit();
  await demo.play(3);
  const string = ((await demo.registrationLink.getAttribute("href")) ?? "").replace(/.*#/, "");
  await page.clock.setSystemTime(Date.now() + 8 * 24 * 3600 * 1000);
  await register.visit(string);
  await page.reload();
  await expect(register.lead).toContainText("expired on");
  await demo.visit();
  await demo.reset.click();
  await demo.dialog.getByRole("button", { name: "Start over" }).click();
  await register.visit(string);
  await expect(register.heading).toHaveText("Nobody here knows that string");
});

test("a whole line that was pasted works as well", async ({ page, demo, welcome, register }) => {
  await demo.visit();
  await demo.play(3);
  const string = ((await demo.registrationLink.getAttribute("href")) ?? "").replace(/.*#/, "");
  await welcome.visit();
  await welcome.registrationString.fill(`    juju register ${string}`);
  await welcome.openButton.click();
  await expect(register.heading).toHaveText("Come in, tom");
  await expect(page).toHaveTitle("Registration · Portcullis");
});
