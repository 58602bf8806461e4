import { ConsolePage } from "../pages/console";
import { SignInPage } from "../pages/sign_in";
import { bootstrap, PASSWORD } from "../support/stage";
import { expect, REFUSED, test } from "../support/test";

test.use({ expectedErrors: [REFUSED] });

test("a browser that never registered signs in by the controller's name, and lands where it wanted", async ({ stage, elsewhere, host }) => {
  await stage.bootstrap("story-1", "juju add-user tom", "juju add-model shop", "juju grant tom read shop");
  await stage.comeIn("tom");
  const page = await elsewhere();
  await page.goto("./console/models?filter=shop");
  const form = new SignInPage(page);
  await expect(form.heading).toHaveText("Sign in");
  await form.signIn.click();
  await expect(form.told).toHaveText("Type the name of the controller first.");
  await form.controller.fill("story-1");
  await form.user.fill("tom");
  await expect(form.command).toHaveText(`juju login ${host.server?.host} -u tom -c story-1`);
  await form.try("story-1", "tom", "not that");
  await expect(form.told).toHaveText("invalid entity name or password");
  await form.try("story-1", "tom", PASSWORD);
  await expect(new ConsolePage({ page, root: "console" }).title("Models")).toBeVisible();
  await expect(page).toHaveURL(/\/console\/models\?filter=shop$/);
  await expect(page.getByRole("rowheader", { name: "admin/shop" })).toBeVisible();
  // From now on this browser knows the controller.
  await page.reload();
  await expect(page.getByRole("rowheader", { name: "admin/shop" })).toBeVisible();
});

test("a wrong password, user or controller get one answer, in the same time", async ({ stage, elsewhere }) => {
  await stage.bootstrap("story-2", "juju add-user tom");
  await stage.comeIn("tom");
  const page = await elsewhere();
  await page.goto("./console");
  const form = new SignInPage(page);
  // In turns, so that whatever else the machine does meets all of them alike.
  const asked = [["story-2", "tom"], ["story-2", "nobody"], ["no-such", "tom"]] as const;
  const fastest = asked.map(() => Infinity);
  for (let left = 5; left > 0; left--) {
    for (const [at, [controller, user]] of asked.entries()) {
      const took = await form.try(controller, user, "not that");
      await expect(form.told).toHaveText("invalid entity name or password");
      fastest[at] = Math.min(fastest[at] ?? Infinity, took);
    }
  }
  // Hashing the password takes nearly all of the time; whoever answers without it answers in a tenth.
  expect(Math.max(...fastest) / Math.min(...fastest), fastest.join(", ")).toBeLessThan(4);
});

test("signed in to one controller, the terminal logs in to another by its name", async ({ page, stage, elsewhere, host }) => {
  await stage.bootstrap("story-3", "juju add-user tom");
  const tom = await stage.comeIn("tom");
  const server = host.server;
  if (!server) throw new Error("only a server has several controllers at one address");
  await bootstrap(server, "story-4", await elsewhere());

  const desk = new ConsolePage(tom);
  await desk.run(`juju login ${server.host} -u admin`, ["story-4", PASSWORD]);
  await expect(desk.dock).toContainText('Welcome, admin. You are now logged into "story-4".');
  await desk.run("juju controllers");
  await expect(desk.dock).toContainText("story-4*");
  await expect(page.getByText("You may do everything on story-3.")).toBeVisible();
});
