import { expect, test } from "../support/test";

test("every part of the frame is reached and worked by keyboard", async ({ page, welcome }) => {
  await welcome.visit();
  await page.keyboard.press("Tab");
  await expect(welcome.skipLink).toBeFocused();
  await expect(welcome.skipLink).toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(welcome.home).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(welcome.levelsLink).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(welcome.themeButton).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveClass("light");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle("Levels explained · Portcullis");
});

test("the first link skips the header", async ({ page, welcome }) => {
  await welcome.visit();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page).toHaveTitle("Welcome · Portcullis");
});
