import { overflow, violations } from "../support/axe";
import { expect, test } from "../support/test";

for (const width of [390, 768, 1440]) {
  for (const theme of ["light", "dark"] as const) {
    test(`axe finds nothing where a server is entered, at ${width} px, ${theme}`, async ({ page, stage, elsewhere, host }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await page.goto((await host.server?.link()) ?? "");
      await page.getByLabel("Controller name").fill("Not a name");
      await page.getByLabel("Password for admin").fill("one");
      await page.getByLabel("The same again").fill("another");
      expect(await violations(page), "a bootstrap link").toEqual([]);
      expect(await overflow(page), "the bootstrap page is wider than the window").toBe(0);
      await page.screenshot({ path: `/tmp/shots/bootstrap-${width}-${theme}.png`, fullPage: true });

      await stage.bootstrap(`axe-${width}-${theme}`, "juju add-user tom", "juju add-model web-prod", "juju add-model shop",
        "juju grant tom write web-prod", "juju grant tom read shop", "juju grant-cloud tom add-model localhost");
      const tom = await elsewhere();
      await tom.setViewportSize({ width, height: 900 });
      await tom.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await tom.goto("./console");
      await tom.screenshot({ path: `/tmp/shots/signin-${width}-${theme}.png`, fullPage: true });
      await tom.goto(`./register#${stage.string("tom")}`);
      await expect(tom.getByText("admin/web-prod").filter({ visible: true })).toBeVisible();
      await tom.screenshot({ path: `/tmp/shots/join-${width}-${theme}.png`, fullPage: true });
      expect(await violations(tom), "a registration link").toEqual([]);
      expect(await overflow(tom), "the registration page is wider than the window").toBe(0);
    });
  }
}
