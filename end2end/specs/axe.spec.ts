import axe from "axe-core";
import { ANSWERED_404, expect, type Page, test } from "../support/test";

test.use({ expectedErrors: [ANSWERED_404] });

const WIDTHS = [390, 768, 1440];
const THEMES = ["light", "dark"] as const;
const PATHS = ["", "levels", "no/such/page"];

for (const width of WIDTHS) {
  for (const theme of THEMES) {
    test(`axe finds nothing at ${width} px, ${theme}`, async ({ page, welcome }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      for (const path of PATHS) {
        await welcome.open(path);
        expect(await violations(page), `/${path}`).toEqual([]);
        expect(await overflow(page), `/${path} is wider than the window`).toBe(0);
      }
    });
  }
}

for (const width of WIDTHS) {
  for (const theme of THEMES) {
    test(`axe finds nothing in the demo at ${width} px, ${theme}`, async ({ page, demo, register }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await demo.visit();
      expect(await violations(page), "a new demo").toEqual([]);
      await demo.play(5);
      const link = (await demo.registrationLink.getAttribute("href")) ?? "";
      await demo.play(7);
      await demo.tom.root.getByRole("button", { name: "What helps?" }).click();
      await demo.tom.input.fill("juju add-");
      await demo.tom.input.press("Tab");
      expect(await violations(page), "the demo").toEqual([]);
      expect(await overflow(page), "the demo is wider than the window").toBe(0);
      await register.visit(link.replace(/.*#/, ""));
      expect(await violations(page), "a used link").toEqual([]);
      await demo.visit();
      for (let at = 0; at < 7; at++) await demo.back.click();
      await register.visit(link.replace(/.*#/, ""));
      await register.comeIn.click();
      expect(await violations(page), "a registration link").toEqual([]);
      expect(await overflow(page), "the registration is wider than the window").toBe(0);
    });
  }
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
    const found = await run({ resultTypes: ["violations"] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  });
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
