import { ConsolePage } from "../pages/console";
import { overflow, violations } from "../support/axe";
import { ANSWERED_404, expect, test } from "../support/test";

test.use({ expectedErrors: [ANSWERED_404] });

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
  test(`axe finds nothing in overview, access, users and account at ${width} px, ${theme}`, async ({ page, demo }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await demo.visit();
    for (const line of ["juju bootstrap lxd lab", "juju add-user tom", "juju add-model lxd-model-1", "juju grant tom write lxd-model-1"]) {
      await demo.admin.run(line);
    }
    await page.setViewportSize({ width, height: 900 });
    const desk = new ConsolePage({ page, root: "demo/admin" });
    for (const screen of SCREENS) {
      await desk.visit(screen);
      await page.getByRole("heading", { level: 1 }).waitFor();
      if (screen.includes("aside=") || screen.includes("why=")) await desk.aside.waitFor();
      expect(await violations(page), screen).toEqual([]);
      expect(await overflow(page), `${screen} is wider than the window`).toBe(0);
    }
  });
}
