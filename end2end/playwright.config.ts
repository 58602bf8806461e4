import { defineConfig } from "@playwright/test";
import type { Options } from "./support/place";

const specs = (...names: string[]) => names.map((name) => `**/${name}.spec.ts`);
/** What only the server has. */
const OF_SERVER = specs("policy", "server*");
/** What is another program, or another way to it, where a server serves the page. */
const ON_SERVER = [...OF_SERVER, ...specs("console*", "welcome", "doors", "levels", "not_found", "offline")];
/** What depends on the address that the page is at. */
const ON_BASE = specs("console_walk", "welcome", "doors", "levels", "not_found", "offline", "register");

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
    { name: "static", use: { place: "static" }, testIgnore: OF_SERVER },
    { name: "phone", use: { place: "static", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, grep: /@main/ },
    { name: "below", use: { place: "below" }, testMatch: ON_BASE },
    { name: "server", use: { place: "server" }, testMatch: ON_SERVER, grepInvert: /@static|@demo/ },
  ],
});
