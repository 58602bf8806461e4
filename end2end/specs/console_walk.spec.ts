import { ConsolePage } from "../pages/console";
import { expect, REFUSED, test } from "../support/test";

test.use({ expectedErrors: [REFUSED] });

const SCREENS = [
  "Overview",
  "Access",
  "Users",
  "Models",
  "Clouds",
  "Credentials",
  "Offers",
  "Registrations",
  "History",
  "Controller settings",
  "Help",
];

test("every screen is reached by the navigation, and again by its address", async ({ page, stage, address }) => {
  await stage.bootstrap("lab", "juju add-user tom", "juju add-model shop");
  const desk = new ConsolePage(stage.admin);
  await desk.visit();
  for (const screen of SCREENS) {
    await desk.go(screen);
    expect(page.url(), screen).toContain(`${address}${stage.admin.root}`);
    await page.reload();
    await expect(desk.title(screen)).toBeVisible();
  }
  await desk.go("Users");
  await page.getByRole("link", { name: "tom", exact: true }).click();
  await expect(desk.title("tom")).toBeVisible();
  await desk.go("Models");
  await page.getByRole("link", { name: "admin/shop", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "admin/shop" })).toBeVisible();
  await page.goBack();
  await expect(desk.title("Models")).toBeVisible();
});
