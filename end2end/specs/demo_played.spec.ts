import { ANSWERED_404, expect, test } from "../support/test";

test.use({ expectedErrors: [ANSWERED_404] });

test("the script plays to its end, says what happens, and what changed is marked", async ({ page, demo }) => {
  await demo.visit();
  await expect(demo.count).toHaveText("0 of 13");
  await demo.play(5);
  await expect(demo.says).toContainText("tom on lxd-model-1: none → write.");
  await expect(demo.log.getByRole("listitem").first()).toHaveText(/5\s*tom on lxd-model-1: none → write/);
  await expect(demo.tom.root).toHaveClass(/turn/);
  await demo.play(1);
  await expect(demo.mayDo.getByRole("listitem").filter({ hasText: "deploy and manage" })).toContainText("new");
  await demo.play(6);
  await expect(demo.says).toContainText("Refused, as it should be.");
  await expect(page.locator(".nails li").nth(11)).toHaveClass(/refused/);
  await demo.play(1);
  await expect(page.getByRole("button", { name: "Done" })).toHaveAttribute("aria-disabled", "true");
});

test("back is exact, step by step", async ({ demo }) => {
  await demo.visit();
  const states: string[][] = [];
  for (let at = 0; at < 7; at++) {
    states.push(await demo.state());
    await demo.play(1);
  }
  for (const state of states.reverse()) {
    await demo.back.click();
    await expect.poll(() => demo.state()).toEqual(state);
  }
});

test("play goes on by itself, and pause stops it", async ({ page, demo }) => {
  await demo.visit();
  await page.getByRole("button", { name: "Play" }).click();
  await expect(demo.count).toHaveText("1 of 13");
  await expect(demo.count).toHaveText("2 of 13");
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
});

test("whoever types takes over, and may return to the script", async ({ page, demo }) => {
  await demo.visit();
  await demo.play(2);
  await page.getByRole("button", { name: "Take over" }).click();
  await expect(demo.admin.input).toBeFocused();
  await demo.admin.run("juju add-user eve");
  await demo.admin.run("juju add-user zoe");
  await expect(demo.says).toContainText("You have taken over: 2 commands of your own.");
  await demo.returnToScript.click();
  await demo.dialog.getByRole("button", { name: "Take them back and return" }).click();
  await expect(demo.admin.body).not.toContainText("eve");
  await demo.play(1);
  await expect(demo.admin.body).toContainText('User "tom" added');
});

test("typing what the script would do next is a step of it", async ({ demo }) => {
  await demo.visit();
  await expect(demo.admin.input).toHaveAttribute("placeholder", "juju bootstrap lxd lxd-controller-1");
  await demo.admin.input.press("ArrowRight");
  await demo.admin.input.press("Enter");
  await expect(demo.count).toHaveText("1 of 13");
});
