import { ANSWERED_404, expect, test } from "../support/test";

test.use({ expectedErrors: [ANSWERED_404] });

test("an address that leads nowhere says so and leads home", async ({ page, place, notFound }) => {
  const response = await notFound.open("no/such/page");
  expect(response?.status()).toBe(place === "server" ? 200 : 404);
  await expect(notFound.heading).toHaveText("There is no page here");
  await expect(page.getByText("/no/such/page")).toBeVisible();
  await notFound.homeLink.click();
  await expect(page).toHaveTitle("Welcome · Portcullis");
});
