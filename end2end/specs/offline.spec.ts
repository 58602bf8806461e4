import { expect, keptForOffline, test } from "../support/test";

test("after one visit everything works without a network, also a deep link", async ({ page, context, welcome, levels, notFound }) => {
  await welcome.visit();
  await keptForOffline(page);
  await context.setOffline(true);
  await page.reload();
  await expect(welcome.heading).toHaveText("Who may do what on a Juju controller, and why");
  await levels.visit();
  await expect(levels.heading).toHaveText("Levels explained");
  await notFound.open("no/such/page");
  await expect(notFound.heading).toHaveText("There is no page here");
});

test("the page can be installed", async ({ page, context, address, welcome }) => {
  await welcome.visit();
  const manifest = await page.locator("link[rel=manifest]").evaluate((link: HTMLLinkElement) => link.href);
  expect(manifest).toBe(`${address}manifest.webmanifest`);
  const response = await context.request.get(manifest);
  expect(response.headers()["content-type"]).toContain("application/manifest+json");
  const { icons, start_url } = await response.json();
  expect(new URL(start_url, manifest).href).toBe(address);
  for (const icon of icons) {
    const answer = await context.request.get(new URL(icon.src, manifest).href);
    expect(answer.headers()["content-type"]).toContain(icon.type);
  }
});
