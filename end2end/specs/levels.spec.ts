import { ANSWERED_404, expect, test } from "../support/test";

// A plain host knows no such file; the page comes with its 404 and finds the way itself.
test.use({ expectedErrors: [ANSWERED_404] });

test("a deep link explains every level of every kind, lowest first", async ({ levels }) => {
  await levels.visit();
  await expect(levels.heading).toHaveText("Levels explained");
  const rows = (heading: string) => levels.table(heading).getByRole("rowheader");
  await expect(rows("On a controller")).toHaveText([/login/, /superuser/]);
  await expect(rows("On a cloud")).toHaveText([/add-model/, /admin/]);
  await expect(rows("On a model")).toHaveText([/read/, /write/, /admin/]);
  await expect(rows("On an offer")).toHaveText([/read/, /consume/, /admin/]);
});
