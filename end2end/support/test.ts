import { test as base, type BrowserContext, type Page } from "@playwright/test";
import { DemoPage } from "../pages/demo";
import { LevelsPage } from "../pages/levels";
import { NotFoundPage } from "../pages/not_found";
import { RegisterPage } from "../pages/register";
import { WelcomePage } from "../pages/welcome";
import { type Options, type Place, serve } from "./place";

export { expect } from "@playwright/test";
export type { Page } from "@playwright/test";

interface Fixtures {
  /** Console errors that this test brings about on purpose. */
  expectedErrors: RegExp[];
  /** Fails a test on any other error of the page. */
  noErrors: void;
  welcome: WelcomePage;
  levels: LevelsPage;
  notFound: NotFoundPage;
  demo: DemoPage;
  register: RegisterPage;
}

interface WorkerFixtures extends Options {
  /** The address of the place, with a slash at its end. */
  address: string;
}

/** A host answers an unknown address with 404 and the page; the console of Chromium tells the 404. */
export const ANSWERED_404 = /the server responded with a status of 404/;

export const test = base.extend<Fixtures, WorkerFixtures>({
  place: ["static" as Place, { scope: "worker", option: true }],
  address: [({ place }, use) => serve(place, use), { scope: "worker" }],
  baseURL: ({ address }, use) => use(address),

  expectedErrors: [[], { option: true }],
  noErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      await watch(context, (error) => errors.push(error));
      await use();
      const unexpected = errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)));
      base.expect(unexpected, "errors of the page").toEqual([]);
    },
    { auto: true },
  ],

  welcome: ({ page }, use) => use(new WelcomePage(page)),
  levels: ({ page }, use) => use(new LevelsPage(page)),
  notFound: ({ page }, use) => use(new NotFoundPage(page)),
  demo: ({ page }, use) => use(new DemoPage(page)),
  register: ({ page }, use) => use(new RegisterPage(page)),
});

async function watch(context: BrowserContext, report: (error: string) => void): Promise<void> {
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI}`);
    });
  });
  context.on("console", (message) => {
    if (message.type() === "error") report(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => report(String(error.error())));
}

/** Waits until the service worker has the whole bundle. */
export async function keptForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((resolve) => active?.addEventListener("statechange", resolve, { once: true }));
  });
}
