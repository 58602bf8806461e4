import { ConsolePage } from "../pages/console";
import { overflow, violations } from "../support/axe";
import { expect, REFUSED, test } from "../support/test";

test.use({ expectedErrors: [REFUSED] });

const SCREENS = [
  "",
  "/access",
  "/access?why=tom&on=model:admin/lxd-model-1",
  "/users",
  "/users?aside=add-user",
  "/users?aside=disable&user=tom",
  "/users/tom",
  "/account",
  "/account?aside=password",
  "/help",
  "/nowhere",
];

for (const [width, theme] of [[390, "light"], [390, "dark"], [768, "light"], [1440, "light"], [1440, "dark"]] as const) {
  test(`axe finds nothing in overview, access, users and account at ${width} px, ${theme}`, { tag: "@static" }, async ({ page, stage }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await stage.bootstrap("lab", "juju add-user tom", "juju add-model lxd-model-1", "juju grant tom write lxd-model-1");
    await page.setViewportSize({ width, height: 900 });
    const desk = new ConsolePage(stage.admin);
    for (const screen of SCREENS) {
      await desk.visit(screen);
      await page.getByRole("heading", { level: 1 }).waitFor();
      if (screen.includes("aside=") || screen.includes("why=")) await desk.aside.waitFor();
      expect(await violations(page), screen).toEqual([]);
      expect(await overflow(page), `${screen} is wider than the window`).toBe(0);
    }
  });
}
