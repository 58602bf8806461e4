import { expect, test } from "../support/test";

for (const system of ["light", "dark"] as const) {
  test(`follows a ${system} system until a theme is chosen, and remembers the choice`, async ({ page, welcome }) => {
    await page.emulateMedia({ colorScheme: system });
    await welcome.visit();
    const background = () => page.evaluate(() => getComputedStyle(document.body.parentElement!).backgroundColor);
    const light = "rgb(242, 242, 237)";
    const dark = "rgb(14, 18, 17)";
    expect(await background()).toBe(system === "light" ? light : dark);

    await welcome.themeButton.click();
    await expect(page.locator("html")).toHaveClass("light");
    expect(await background()).toBe(light);
    await welcome.themeButton.click();
    await expect(page.locator("html")).toHaveClass("dark");
    expect(await background()).toBe(dark);

    await page.reload({ waitUntil: "commit" });
    await expect(page.locator("html")).toHaveClass("dark");
    await expect(welcome.themeButton).toHaveAccessibleName(/dark/);
    await welcome.themeButton.click();
    await expect(page.locator("html")).toHaveClass("");
    expect(await background()).toBe(system === "light" ? light : dark);
  });
}
