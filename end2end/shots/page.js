/** Opens an address of the page and waits until the program runs. */
export async function open(page, address, path) {
  await page.goto(new URL(path, address).href);
  await page.locator("#shell").waitFor({ state: "detached" });
}

/** Runs a line at a seat of the demo, and answers what it asks. */
export async function type(page, seat, line, answers = []) {
  const field = page.locator(`#ask-${seat}`);
  const lines = page.locator(`#panel-${seat} .command-line`);
  const before = await lines.count();
  await field.fill(line);
  await field.press("Enter");
  for (const answer of answers) {
    await page.locator(`#panel-${seat} .terminal-ask.question`).waitFor();
    await field.fill(answer);
    await field.press("Enter");
  }
  await lines.nth(before).waitFor();
  await page.locator(`#panel-${seat} .terminal-ask:not(.question):not(.unseen)`).waitFor();
}
