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
