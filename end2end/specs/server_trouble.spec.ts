import type { Page } from "@playwright/test";
import { ConsolePage } from "../pages/console";
import { Server } from "../support/server";
import { expect, test } from "../support/test";

// Each test refuses or loses something on purpose.
test.use({ expectedErrors: [/ERR_FAILED|status of 4(26|29)|ERR_INCOMPLETE_CHUNKED_ENCODING/] });

let server: Server;

test.beforeEach(async () => {
  server = await Server.start();
});

test.afterEach(() => server.end());

async function bootstrap(page: Page): Promise<void> {
  await page.getByLabel("Password for admin").fill("admins-password");
  await page.getByLabel("The same again").fill("admins-password");
  await page.getByRole("button", { name: "Bootstrap", exact: true }).click();
}

test("a bootstrap whose answer was lost is made again, also after a reload", async ({ page }) => {
  const calls: string[] = [];
  await page.route("**/api/command", async (route) => {
    calls.push(route.request().postDataJSON().call.bootstrap.id);
    // The server has made the controller when the answer is lost.
    if (calls.length === 1) await route.fetch();
    await route.abort();
  });
  await page.goto(await server.link());
  await bootstrap(page);
  await expect(page.getByRole("alert").filter({ hasText: /\w/ })).toBeVisible();
  await page.unroute("**/api/command");
  expect(calls).toHaveLength(2);
  expect(calls[1]).toBe(calls[0]);

  await page.reload();
  const again = page.waitForRequest("**/api/command");
  await bootstrap(page);
  expect((await again).postDataJSON().call.bootstrap.id).toBe(calls[0]);
  await expect(page.getByText("You may do everything on lxd-controller-1.")).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem("portcullis:bootstrap"))).toBeNull();
});

test("a page that is older than the server says so, and is loaded again when asked", async ({ page }) => {
  await page.goto(await server.link());
  await bootstrap(page);
  const desk = new ConsolePage({ page, root: "console" });
  await expect(page.getByText("You may do everything on lxd-controller-1.")).toBeVisible();
  const notice = page.locator(".update-notice");
  await expect(notice).toBeHidden();

  await page.route("**/api/query", (route) => route.fulfill({ status: 426, json: { version: { server: 9 } } }));
  await desk.go("Users");
  await expect(notice).toContainText("A newer Portcullis is served.");
  await page.unroute("**/api/query");
  await Promise.all([page.waitForEvent("load"), notice.getByRole("button", { name: "Reload" }).click()]);
  await expect(desk.row(/^admin/)).toBeVisible();
  await expect(notice).toBeHidden();
});

test("without a place among those who listen, a page asks now and then, and listens as soon as it may", async ({ page, context }) => {
  await page.goto(await server.link());
  await page.route("**/api/events", (route) => route.fulfill({ status: 429, headers: { "retry-after": "30" }, body: "full" }));
  await bootstrap(page);
  const desk = new ConsolePage({ page, root: "console" });
  await expect(page.getByText("You may do everything on lxd-controller-1.")).toBeVisible();
  await desk.go("Users");

  const tab = await context.newPage();
  await tab.goto(`${server.url}/console`);
  await expect(tab.getByText("You may do everything on lxd-controller-1.")).toBeVisible();
  await new ConsolePage({ page: tab, root: "console" }).run("juju add-user tom");
  await expect(desk.row(/^tom/)).toContainText("pending");

  const heard = page.waitForResponse((answer) => answer.url().endsWith("/api/events") && answer.status() === 200);
  await page.unroute("**/api/events");
  await heard;
  await new ConsolePage({ page: tab, root: "console" }).run("juju add-user ann");
  await expect(desk.row(/^ann/)).toContainText("pending", { timeout: 1_500 });
});
