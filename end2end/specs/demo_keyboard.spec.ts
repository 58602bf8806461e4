import { ANSWERED_404, expect, test } from "../support/test";

test.use({ expectedErrors: [ANSWERED_404] });

test("the demo is worked by keyboard alone", async ({ page, demo }) => {
  await demo.visit();
  await demo.page.locator("main").focus();
  await page.keyboard.press("ArrowRight");
  await expect(demo.count).toHaveText("1 of 13");
  await page.keyboard.press("ArrowLeft");
  await expect(demo.count).toHaveText("0 of 13");
  await demo.admin.input.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(demo.count).toHaveText("1 of 13");
  await expect(demo.admin.input).toBeFocused();
  await page.keyboard.type("juju add-u");
  await page.keyboard.press("Tab");
  await expect(demo.admin.input).toBeFocused();
  // Esc gives the Tab key back, so that nobody is caught in a terminal.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(demo.admin.input).not.toBeFocused();
});
