import { overflow, violations } from "../support/axe";
import { SignInPage } from "../pages/sign_in";
import { expect, type Page, REFUSED, test } from "../support/test";

test.use({ expectedErrors: [REFUSED] });

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing where a server is entered, ${theme}`, async ({ page, stage, elsewhere, host }) => {
    if (!host.server) throw new Error("only a server is entered");
    const tom = await elsewhere();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await tom.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });

    await page.goto(await host.server.link());
    await expectSound(page, "a new bootstrap link");
    await page.getByLabel("Controller name").fill("Not a name");
    await page.getByLabel("Password for admin").fill("one");
    await page.getByLabel("The same again").fill("another");
    await expectSound(page, "a bootstrap link, badly filled in");
    await page.goto("./bootstrap");
    await expectSound(page, "a bootstrap page without a link");

    await tom.goto("./console");
    const form = new SignInPage(tom);
    await form.signIn.click();
    await expect(form.told).toBeVisible();
    await expectSound(tom, "signing in");

    await stage.bootstrap(`axe-${theme}`, "juju add-user tom", "juju add-model web-prod", "juju grant tom write web-prod");
    await tom.goto(`./register#${stage.string("tom")}`);
    await expect(tom.getByText("admin/web-prod").filter({ visible: true })).toBeVisible();
    await expectSound(tom, "a registration link");
    await stage.run("juju remove-user tom --yes");
    await tom.reload();
    await expect(tom.getByRole("heading", { level: 1 })).toHaveText("That string opens nothing any more");
    await expectSound(tom, "a registration link that opens nothing");
  });
}

/** Finds nothing wrong with a page, whatever it is seen on. */
async function expectSound(page: Page, what: string): Promise<void> {
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page), `${what} at ${width} px`).toEqual([]);
    expect(await overflow(page), `${what} is wider than ${width} px`).toBe(0);
  }
}
