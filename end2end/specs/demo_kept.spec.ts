import { DemoPage } from "../pages/demo";
import { ANSWERED_404, expect, keptForOffline, test } from "../support/test";

test.use({ expectedErrors: [ANSWERED_404] });

test("a reload keeps everything", async ({ page, demo }) => {
  await demo.visit();
  await demo.play(7);
  await demo.admin.run("juju add-user eve");
  const before = await demo.state();
  await page.reload();
  await expect.poll(() => demo.state()).toEqual(before);
  await demo.back.click();
  await expect(demo.admin.body).not.toContainText("eve");
});

test("reset asks, then starts over", async ({ page, demo }) => {
  await demo.visit();
  await demo.play(3);
  await demo.reset.click();
  await demo.dialog.getByRole("button", { name: "Keep everything" }).click();
  await expect(demo.count).toHaveText("3 of 13");
  await demo.reset.click();
  await demo.dialog.getByRole("button", { name: "Start over" }).click();
  await expect(demo.count).toHaveText("0 of 13");
  await page.reload();
  await expect(demo.count).toHaveText("0 of 13");
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("portcullis.demo")));
  // The head and two seats.
  expect(left).toHaveLength(3);
});

test("two tabs stay in step, one writes, and the other can take over", async ({ page, context, demo }) => {
  await demo.visit();
  await demo.play(1);
  const other = new DemoPage(await context.newPage());
  await other.visit();
  await expect(other.count).toHaveText("1 of 13");
  await expect(other.banner).toContainText("The demo goes on in another tab.");
  await expect(other.admin.input).toBeDisabled();
  await demo.play(1);
  await expect(other.count).toHaveText("2 of 13");
  await other.goOnHere.click();
  await other.play(1);
  await expect(demo.count).toHaveText("3 of 13");
  await expect(demo.admin.input).toBeDisabled();
  await other.page.close();
  await expect(demo.admin.input).toBeEnabled();
  await demo.play(1);
  await expect(page.locator(".demo-banner")).toBeEmpty();
});

test("without locks a lease keeps the second writer out", async ({ context, demo, page }) => {
  await context.addInitScript(() => Object.defineProperty(navigator, "locks", { value: undefined }));
  await demo.visit();
  await demo.play(1);
  const other = new DemoPage(await context.newPage());
  await other.visit();
  await expect(other.admin.input).toBeDisabled();
  await other.goOnHere.click();
  await other.play(1);
  await expect(demo.count).toHaveText("2 of 13");
  await expect(page.locator(".demo-banner")).toContainText("another tab");
});

test("when the storage is full, it says so and what was kept stays", async ({ page, demo }) => {
  await demo.visit();
  await demo.play(2);
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key: string, value: string) {
      if (key.startsWith("portcullis.demo")) throw new DOMException("full", "QuotaExceededError");
      set.call(this, key, value);
    };
  });
  await demo.play(1);
  await expect(demo.banner).toContainText("The browser's storage is full.");
  await page.reload();
  await expect(demo.count).toHaveText("2 of 13");
  await demo.play(1);
  await expect(demo.banner).toBeEmpty();
});

test("a demo of a newer version is left alone until it is reset", async ({ page, demo }) => {
  const newer = JSON.stringify({ format: 99, else: true });
  await page.addInitScript((newer) => {
    if (!sessionStorage.getItem("been")) localStorage.setItem("portcullis.demo", newer);
    sessionStorage.setItem("been", "yes");
  }, newer);
  await demo.open("demo");
  await expect(demo.banner).toContainText("A newer version of Portcullis wrote this demo.");
  expect(await page.evaluate(() => localStorage.getItem("portcullis.demo"))).toBe(newer);
  await demo.banner.getByRole("button", { name: "Reset" }).click();
  await demo.dialog.getByRole("button", { name: "Start over" }).click();
  await demo.play(1);
});

test("a browser that forbids storage plays all the same", async ({ page, demo }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("no", "SecurityError");
      },
    });
  });
  await demo.visit();
  await expect(demo.banner).toContainText("This browser lets the page store nothing.");
  await demo.play(2);
});

test("no password is stored as it was typed", async ({ page, demo }) => {
  await demo.visit();
  await demo.admin.run("juju bootstrap lxd lxd-controller-1");
  await demo.admin.run("juju change-user-password", ["correct horse", "correct horse"]);
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(stored).toContain("change-user-password");
  expect(stored).not.toContain("correct horse");
});

test("without a network the demo and a registration link work, also as deep links", async ({ page, context, demo, register }) => {
  await demo.visit();
  await keptForOffline(page);
  await context.setOffline(true);
  await demo.visit();
  await demo.play(3);
  const link = (await demo.registrationLink.getAttribute("href")) ?? "";
  await register.visit(link.replace(/.*#/, ""));
  await expect(register.heading).toHaveText("Come in, tom");
  await register.claim("toms secret");
  await expect(demo.tom.body).toContainText("Welcome, tom.");
});
