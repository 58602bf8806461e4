import { test as base, type BrowserContext, type Page } from "@playwright/test";
import { DemoPage } from "../pages/demo";
import { LevelsPage } from "../pages/levels";
import { NotFoundPage } from "../pages/not_found";
import { RegisterPage } from "../pages/register";
import { WelcomePage } from "../pages/welcome";
import { type Host, type Options, type Place, serve } from "./place";
import { DemoStage, ServerStage, type Stage } from "./stage";

export { expect } from "@playwright/test";
export type { Page } from "@playwright/test";

interface Fixtures {
  /** Console errors that this test brings about on purpose: one pattern, as Playwright takes a second for options. */
  expectedErrors: [RegExp] | [];
  /** The errors of all pages; any other than those expected fails a test. */
  errors: string[];
  /** Opens a page in a browser that knows nothing of the others. */
  elsewhere: () => Promise<Page>;
  /** A controller with its people, whoever serves the page. */
  stage: Stage;
  welcome: WelcomePage;
  levels: LevelsPage;
  notFound: NotFoundPage;
  demo: DemoPage;
  register: RegisterPage;
}

interface WorkerFixtures extends Options {
  host: Host;
  /** The address of the place, with a slash at its end. */
  address: string;
}

/** A host answers an unknown address with 404 and the page; the console of Chromium tells the 404. */
export const ANSWERED_404 = /the server responded with a status of 404/;
/** What a controller of a server refuses has a status that says so; the console of Chromium tells that too. */
export const REFUSED = /the server responded with a status of 40[1349]/;

export const test = base.extend<Fixtures, WorkerFixtures>({
  place: ["static" as Place, { scope: "worker", option: true }],
  host: [({ place }, use) => serve(place, use), { scope: "worker" }],
  address: [({ host }, use) => use(host.url), { scope: "worker" }],
  baseURL: ({ address }, use) => use(address),

  expectedErrors: [[], { option: true }],
  errors: [
    async ({ expectedErrors }, use) => {
      const errors: string[] = [];
      await use(errors);
      const unexpected = errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)));
      base.expect(unexpected, "errors of the page").toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, errors }, use) => {
    await watch(context, errors);
    await use(context);
  },
  elsewhere: async ({ browser, errors }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await watch(context, errors);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  stage: ({ page, host, elsewhere }, use) =>
    use(host.server ? new ServerStage(page, host.server, elsewhere) : new DemoStage(page)),
  welcome: ({ page }, use) => use(new WelcomePage(page)),
  levels: ({ page }, use) => use(new LevelsPage(page)),
  notFound: ({ page }, use) => use(new NotFoundPage(page)),
  demo: ({ page }, use) => use(new DemoPage(page)),
  register: ({ page }, use) => use(new RegisterPage(page)),
});

async function watch(context: BrowserContext, errors: string[]): Promise<void> {
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI}`);
    });
  });
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
}

/** Waits until the service worker has the whole bundle. */
export async function keptForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((resolve) => active?.addEventListener("statechange", resolve, { once: true }));
  });
}
