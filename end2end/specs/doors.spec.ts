import { ANSWERED_404, expect, test } from "../support/test";

// A static host answers the pages behind the doors with its page for unknown addresses.
test.use({ expectedErrors: [ANSWERED_404] });

test("the open gate leads to the demo", async ({ page, address, welcome }) => {
  await welcome.visit();
  await welcome.demoDoor.click();
  await expect(page).toHaveURL(`${address}demo`);
});

for (const pasted of ["MEYTA3RvbTAX", "  juju register MEYTA3RvbTAX", "https://juju.example/register#MEYTA3RvbTAX"]) {
  test(`the lock takes ${pasted.trim()}`, async ({ page, address, welcome }) => {
    await welcome.visit();
    await welcome.registrationString.fill(pasted);
    await welcome.registrationString.press("Enter");
    await expect(page).toHaveURL(`${address}register#MEYTA3RvbTAX`);
  });
}

test("the lock says what it wants, and takes it then", async ({ page, address, welcome }) => {
  await welcome.visit();
  await expect(welcome.hint).toBeEmpty();
  await welcome.openButton.click();
  await expect(welcome.hint).toHaveText("Paste a registration string first.");
  await expect(welcome.registrationString).toBeFocused();
  await expect(welcome.registrationString).toHaveAccessibleDescription("Paste a registration string first.");
  await welcome.registrationString.fill("juju register MEYT A3Rv");
  await expect(welcome.hint).toHaveText("That is more than one string. Paste only what follows juju register.");
  await welcome.registrationString.fill("MEYTA3Rv");
  await expect(welcome.hint).toBeEmpty();
  await welcome.openButton.click();
  await expect(page).toHaveURL(`${address}register#MEYTA3Rv`);
});
