import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environment } from "../support/environment";
import { start } from "../support/process";
import { expect, keptForOffline, type Page, test } from "../support/test";

test("a newer version is offered, and taken only when the person says so", async ({ page }) => {
  await kept(page, async (folder) => {
    await publish(folder);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const reload = page.getByRole("button", { name: "Reload" });
    await expect(reload).toBeVisible();
    await expect(page.locator("meta[name=description]")).not.toHaveAttribute("content", "the newer version");

    await reload.click();
    await expect(page.locator("meta[name=description]")).toHaveAttribute("content", "the newer version");
    await expect(reload).toBeHidden();
    const caches = await page.evaluate(async () => (await globalThis.caches.keys()).length);
    expect(caches).toBe(1);
  });
});

test("a page that its server has outgrown renews what is kept, and does not come back as it was", async ({ page }) => {
  await kept(page, async (folder) => {
    await publish(folder);
    // What the button of that notice does; a server that refuses a page is in server_trouble.spec.ts.
    await page.evaluate(() => dispatchEvent(new Event("portcullis-update-renew")));
    await expect(page.locator("meta[name=description]")).toHaveAttribute("content", "the newer version");
  });
});

/** Opens the page of a host of its own, in a browser that keeps it for offline use. */
async function kept(page: Page, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "portcullis-dist-"));
  await cp("../dist", folder, { recursive: true });
  const host = await start(environment("PORTCULLIS_XTASK"), ["host", folder, "--port", "0"]);
  try {
    await page.goto(host.url);
    await keptForOffline(page);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await use(folder);
  } finally {
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts another version on the host. */
async function publish(folder: string): Promise<void> {
  const index = join(folder, "index.html");
  const worker = join(folder, "sw.js");
  await rm(`${index}.br`);
  await rm(`${worker}.br`, { force: true });
  const description = /(name="description" content=")[^"]*/;
  await writeFile(index, (await readFile(index, "utf8")).replace(description, "$1the newer version"));
  await writeFile(worker, (await readFile(worker, "utf8")).replace(/version: "\w+"/, 'version: "newer"'));
}
