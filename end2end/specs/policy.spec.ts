import { expect, test } from "../support/test";

test("the page says the policy of the server's header, for hosts that send none", async ({ page, welcome }) => {
  const response = await welcome.visit();
  const header = response?.headers()["content-security-policy"] ?? "";
  const meta = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  // A page cannot say who may put it into a frame.
  expect(directives(meta ?? "")).toEqual(directives(header).filter((one) => !one.startsWith("frame-ancestors")));
});

test("an unknown address of the interface is not answered with the page", async ({ request }) => {
  const response = await request.get("./api/nothing", { headers: { accept: "text/html" } });
  expect(response.status()).toBe(405);
  expect(await response.text()).not.toContain("<html");
});

function directives(policy: string): string[] {
  return policy.split(";").map((one) => one.trim());
}
