import { expect, test } from "../support/test";

test("says what it is for, what it is not, and who serves it", async ({ page, place, welcome }) => {
  await welcome.visit();
  await expect(page).toHaveTitle("Welcome · Portcullis");
  await expect(welcome.heading).toHaveText("Who may do what on a Juju controller, and why");
  await expect(welcome.honestLine).toBeVisible();
  await expect(page.getByText("Not affiliated with Canonical.")).toBeVisible();
  const host = page.locator("meta[name=portcullis-host]");
  await expect(host).toHaveAttribute("content", place === "server" ? "server" : "static");
});

test("leads to the levels and back, and says each page to who cannot see it", async ({ page, welcome }) => {
  await welcome.visit();
  await welcome.levelsLink.click();
  await expect(page).toHaveTitle("Levels explained · Portcullis");
  await expect(welcome.heading).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Levels explained" })).toBeAttached();
  await page.goBack();
  await expect(page).toHaveTitle("Welcome · Portcullis");
  await expect(welcome.heading).toBeFocused();
  await page.goForward();
  await welcome.home.click();
  await expect(welcome.heading).toHaveText("Who may do what on a Juju controller, and why");
});
