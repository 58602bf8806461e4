import { rm } from "node:fs/promises";
import { Server } from "../support/server";
import { expect, test } from "../support/test";

test("a session that is about to end is told a quarter of an hour before", async ({ page }) => {
  const server = await Server.make();
  await server.start();
  try {
    await page.clock.install();
    await page.goto(await server.link());
    await page.getByLabel("Password for admin").fill("admins-password");
    await page.getByLabel("The same again").fill("admins-password");
    await page.getByRole("button", { name: "Bootstrap", exact: true }).click();
    await expect(page.getByText("You may do everything on lxd-controller-1.")).toBeVisible();
    const warning = page.getByRole("status").filter({ hasText: "Your session ends" });
    await page.clock.fastForward("23:30:00");
    await expect(page.getByText(/superuser · 2\d min left/)).toBeVisible();
    await expect(warning).toHaveCount(0);
    await page.clock.fastForward("20:00");
    await expect(warning).toContainText(/Your session ends in \d+ minutes\./);
    await expect(warning).toContainText("You will be asked for your password then, and go on where you are.");
  } finally {
    await server.kill();
    await rm(server.data, { recursive: true, force: true });
  }
});
