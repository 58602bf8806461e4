import { expect, test } from "../support/test";

test("a session that is about to end is told a quarter of an hour before", async ({ page, stage }) => {
  await page.clock.install();
  await stage.bootstrap("lab");
  const warning = page.getByRole("status").filter({ hasText: "Your session ends" });
  await page.clock.fastForward("23:30:00");
  await expect(page.getByText(/superuser · \d+ min left/)).toBeVisible();
  await expect(warning).toHaveCount(0);
  await page.clock.fastForward("20:00");
  await expect(warning).toContainText(/Your session ends in \d+ minutes\./);
  await expect(warning).toContainText("You will be asked for your password then, and go on where you are.");
});
