import { RegistrationsPage } from "../pages/registrations";
import { violations } from "../support/axe";
import { expect, REFUSED, test } from "../support/test";

test.use({ expectedErrors: [REFUSED] });

test.beforeEach(async ({ stage }) => {
  await stage.bootstrap("lab", "juju add-user tom", "juju add-user maria");
});

test("a string is re-issued, and the link is shown once with its code", async ({ page, stage }) => {
  const desk = new RegistrationsPage(stage.admin);
  await desk.visit();
  await expect(desk.tab("Pending")).toContainText("2");
  await desk.of("maria").getByRole("button", { name: "Re-issue" }).click();
  await expect(desk.aside).toContainText("juju change-user-password maria --reset");
  await desk.verb("Issue a new string").click();
  const link = (await desk.link.getAttribute("href")) ?? "";
  await expect(desk.aside.getByRole("img", { name: "QR code of the registration link of maria" })).toBeVisible();
  await desk.verb("Done").click();
  await desk.tab("Withdrawn").click();
  await expect(desk.of("maria")).toHaveCount(1);
  await expect(page).toHaveURL(/state=withdrawn/);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Come in, maria" })).toBeVisible();
});

test("a string is withdrawn, and opens nothing any more", async ({ page, stage }) => {
  const desk = new RegistrationsPage(stage.admin);
  await desk.visit();
  await (await desk.item("tom", "Withdraw")).click();
  await expect(desk.aside).toContainText("the registration string of tom stops working");
  await expect(desk.aside).toContainText("Juju has no command that only withdraws a string");
  await desk.verb("Withdraw").click();
  await expect(desk.of("tom")).toContainText("withdrawn");
  await expect(await desk.item("tom", "Withdraw")).toHaveAttribute("aria-disabled", "true");
  await page.goto(`./register#${stage.string("tom")}`);
  await expect(page.getByRole("heading", { name: "That string opens nothing any more" })).toBeVisible();
});

test("any string can be read, and its key stays hidden", async ({ page, stage }) => {
  const string = stage.string("tom");
  const desk = new RegistrationsPage(stage.admin);
  await desk.visit();
  await desk.more("Read a string");
  const field = desk.aside.getByRole("textbox");
  await field.fill(string.slice(0, 40));
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill(`juju register ${string}`);
  await expect(field).not.toHaveAttribute("aria-invalid");
  await expect(desk.aside.getByRole("definition").nth(0)).toHaveText("tom");
  await expect(desk.aside.getByRole("definition").nth(1)).toHaveText("lab");
  await expect(desk.aside.getByRole("definition").nth(3)).toHaveText("32 bytes, hidden");
});

test("many users at once, each checked while one types, and a sheet of links", async ({ page, stage }) => {
  const desk = new RegistrationsPage(stage.admin);
  await desk.visit();
  await desk.more("Add several users");
  const field = desk.aside.getByRole("textbox");
  await field.fill("anna Anna Lindqvist\ntom\nno_name");
  await expect(desk.aside).toContainText("Line 2, tom: exists already");
  await expect(desk.aside).toContainText("Line 3, no_name:");
  await expect(desk.verb("Add 1 user")).toHaveAttribute("aria-disabled", "true");
  await field.fill("anna Anna Lindqvist\nboris");
  await expect(desk.aside).toContainText("juju add-user anna 'Anna Lindqvist'");
  await desk.verb("Add 2 users").click();
  const links = desk.aside.getByRole("list", { name: "Registration links" });
  await expect(links.getByRole("listitem")).toHaveCount(2);
  await expect(links).toContainText("boris, come in to lab");
  await page.emulateMedia({ media: "print" });
  await expect(links).toBeVisible();
  await expect(desk.strings).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(desk.of("boris")).toContainText("pending");
});

test("whoever may not see the strings is told why", async ({ stage }) => {
  const tom = await stage.comeIn("tom");
  const { page } = tom;
  const desk = new RegistrationsPage(tom);
  await desk.visit();
  await expect(page.getByText("You may not see this.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add user" })).toHaveAttribute("aria-disabled", "true");
});

for (const theme of ["light", "dark"] as const) {
  for (const width of [390, 1440]) {
    test(`axe finds nothing on registrations and settings at ${width} px, ${theme}`, { tag: "@static" }, async ({ page, stage }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      const desk = new RegistrationsPage(stage.admin);
      await desk.visit();
      await expect(desk.of("tom")).toBeVisible();
      expect(await violations(page), "registrations").toEqual([]);
      await desk.visit("?aside=add-several");
      await expect(desk.aside).toBeVisible();
      expect(await violations(page), "many at once").toEqual([]);
      await desk.visit("?aside=reset&user=tom");
      await desk.verb("Issue a new string").click();
      await expect(desk.link).toBeVisible();
      expect(await violations(page), "a link").toEqual([]);
      await desk.open("demo/admin/settings?aside=destroy");
      await expect(page.getByRole("heading", { name: "Danger" })).toBeVisible();
      expect(await violations(page), "settings").toEqual([]);
    });
  }
}
