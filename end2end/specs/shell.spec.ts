import { expect, test } from "../support/test";

test.describe("without WebAssembly", () => {
  test.use({ expectedErrors: [/./], serviceWorkers: "block" });

  test("the shell is there at once, and says when the program does not come", async ({ page }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("./");
    await expect(page.locator("#shell .grid")).toBeVisible();
    await expect(page.getByText("It starts nothing on any cloud.")).toBeVisible();
    await expect(page.getByRole("alert")).toContainText("The page did not start.");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the shell is what one sees, without a false alarm", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("#shell .grid")).toBeVisible();
    await expect(page.getByRole("alert")).toBeHidden();
  });
});
