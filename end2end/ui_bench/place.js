// A Chromium of its own with a large demo in its storage.
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";

/** A browser at work. */
export async function open(address, world) {
  const folder = await mkdtemp(join(tmpdir(), "portcullis-ui-bench-"));
  const port = await freePort();
  // One browser as people have it, with its own storage: Lighthouse comes to it by the port.
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM,
    headless: false,
    args: ["--headless=new", "--no-sandbox", "--no-first-run", `--remote-debugging-port=${port}`],
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  const fill = async () => {
    await page.goto(new URL("icons/mark.svg", address).href);
    await page.evaluate((texts) => {
      localStorage.clear();
      for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
    }, world);
  };
  const close = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { address, context, page, port, fill, close, url: (path) => new URL(path, address).href };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
