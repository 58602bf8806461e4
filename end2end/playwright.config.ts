import { defineConfig } from "@playwright/test";
import type { Options } from "./support/place";

/** What only one kind of host can show runs there only; everything else runs on all three. */
const ON_STATIC = ["axe", "keyboard", "update", "shell"].map((name) => `**/${name}.spec.ts`);
/** The console of the demo is the same program whoever serves it; on the server the stories are the server's own. */
const OF_DEMO = ["**/console*.spec.ts"];
const ON_SERVER = ["policy", "server_story", "server_session"].map((name) => `**/${name}.spec.ts`);

export default defineConfig<object, Options>({
  testDir: "specs",
  outputDir: "../target/end2end",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
    },
  },
  projects: [
    { name: "static", use: { place: "static" }, testIgnore: ON_SERVER },
    { name: "below", use: { place: "below" }, testIgnore: [...ON_STATIC, ...ON_SERVER], grepInvert: /axe finds nothing/ },
    { name: "server", use: { place: "server" }, testIgnore: [...ON_STATIC, ...OF_DEMO] },
  ],
});
