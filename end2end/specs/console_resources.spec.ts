import { ConsoleListPage } from "../pages/console_lists";
import { overflow, violations } from "../support/axe";
import type { Stage } from "../support/stage";
import { expect, REFUSED, test } from "../support/test";

test.use({ expectedErrors: [REFUSED] });

async function fill(stage: Stage): Promise<void> {
  await stage.bootstrap(
    "lxd-controller-1",
    "juju add-user tom",
    "juju add-model shared",
    "juju deploy mysql -m shared",
    "juju offer shared.mysql:db",
    "juju add-model own",
    "juju deploy wordpress -m own",
  );
}

test("a cloud is added, granted and removed", async ({ page, stage }) => {
  await fill(stage);
  const clouds = new ConsoleListPage(stage.admin);
  await clouds.visit("clouds");
  await page.getByRole("button", { name: "Add cloud" }).first().click();
  await clouds.field("Cloud").selectOption("aws");
  await expect(clouds.command).toHaveText("juju add-cloud aws");
  await clouds.press("Add cloud");
  await expect(clouds.row("aws")).toContainText("us-east-1 and 8 more");
  await clouds.choose("aws", "Grant access…");
  await clouds.field("User").fill("tom");
  await clouds.aside.getByRole("radio", { name: /^add-model/ }).check();
  await expect(clouds.command).toHaveText("juju grant-cloud tom add-model aws");
  await clouds.press("Grant add-model");
  await expect(clouds.row("aws")).toContainText("tom");
  await clouds.choose("aws", "Remove…");
  await expect(clouds.consequences).toContainText("the cloud aws goes, for good");
  await clouds.press("Remove the cloud");
  await expect(clouds.row("aws")).toHaveCount(0);
});

test("a credential is kept by name and type, and removed", async ({ page, stage }) => {
  await fill(stage);
  const credentials = new ConsoleListPage(stage.admin);
  await credentials.visit("credentials");
  await expect(page.getByText("You keep no credential here.")).toBeVisible();
  await page.getByRole("button", { name: "Add credential" }).first().click();
  await credentials.field("Credential name").fill("work");
  await expect(credentials.aside).toContainText("Its contents are not asked for, and not recorded.");
  await credentials.press("Add credential");
  await expect(credentials.row("work")).toContainText("certificate");
  await credentials.choose("work", "Remove…");
  await expect(credentials.command).toHaveText("juju remove-credential localhost work");
  await credentials.press("Remove the credential");
  await expect(credentials.row("work")).toHaveCount(0);
});

test("an offer is consumed, its relation suspended, and the offer removed with it", async ({ page, stage }) => {
  await fill(stage);
  const offers = new ConsoleListPage(stage.admin);
  await offers.visit("offers");
  await offers.choose("admin/shared.mysql", "Consume…");
  await offers.field("Into the model").selectOption("admin/own");
  await expect(offers.command).toHaveText("juju consume admin/shared.mysql -m admin/own");
  await offers.press("Consume the offer");
  await expect(offers.aside).toHaveCount(0);

  await offers.visit("models/admin/own?tab=relations");
  await page.getByRole("button", { name: "Integrate" }).click();
  await offers.field("Application, or its endpoint").fill("wordpress");
  await offers.field("Integrate with").fill("mysql");
  await offers.press("Integrate");
  await expect(offers.row(/^\d+$/)).toContainText("joined");

  await offers.row(/^\d+$/).getByRole("button", { name: /^Actions/ }).click();
  await expect(page.getByRole("menuitem", { name: "Suspend" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("menuitem", { name: "Suspend" })).toContainText("through an offer of this model");

  await offers.visit("models/admin/shared?tab=relations");
  await offers.choose(/^\d+$/, "Suspend");
  await expect(offers.command).toHaveText(/^juju suspend-relation \d+ -m admin\/shared$/);
  await offers.press("Suspend");
  await expect(offers.row(/^\d+$/)).toContainText("suspended");
  await offers.choose(/^\d+$/, "Resume");
  await expect(offers.command).toHaveText(/^juju resume-relation \d+ -m admin\/shared$/);
  await offers.press("Resume");
  await expect(offers.row(/^\d+$/)).toContainText("joined");

  await offers.visit("offers");
  await expect(offers.row("admin/shared.mysql")).toBeVisible();
  await offers.choose("admin/shared.mysql", "Show users and connections");
  await offers.aside.getByRole("button", { name: "Suspend" }).click();
  await offers.press("Suspend");
  await offers.choose("admin/shared.mysql", "Remove…");
  await expect(offers.aside).toContainText("One relation uses it, and goes with it.");
  await expect(offers.command).toHaveText("juju remove-offer -y admin/shared.mysql --force");
  await offers.press("Remove the offer");
  await expect(offers.row("admin/shared.mysql")).toHaveCount(0);
});

const SCREENS = [
  "models",
  "models?aside=add-model",
  "models?aside=destroy&of=admin/shared",
  "models/admin/shared",
  "models/admin/shared?aside=grant",
  "models/admin/shared?tab=applications&aside=deploy",
  "models/admin/shared?tab=machines&aside=remove-machine&of=0",
  "models/admin/shared?tab=offers&aside=offer",
  "models/admin/shared?tab=relations",
  "models/admin/shared?tab=settings&aside=model-config",
  "models/admin/shared?tab=blocks&aside=disable&of=all",
  "clouds?aside=add-cloud",
  "clouds?aside=show-cloud&of=localhost",
  "credentials?aside=add-credential",
  "offers?aside=show-offer&of=admin/shared.mysql",
];

for (const [width, theme] of [[390, "light"], [390, "dark"], [768, "light"], [1440, "light"], [1440, "dark"]] as const) {
  test(`axe finds nothing in models, clouds, credentials and offers at ${width} px, ${theme}`, { tag: "@static" }, async ({ page, stage }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await fill(stage);
    await page.setViewportSize({ width, height: 900 });
    const screens = new ConsoleListPage(stage.admin);
    for (const path of SCREENS) {
      await screens.visit(path);
      if (path.includes("aside=")) await screens.aside.waitFor();
      expect(await violations(page), path).toEqual([]);
      expect(await overflow(page), `${path} is wider than the window`).toBe(0);
    }
  });
}
