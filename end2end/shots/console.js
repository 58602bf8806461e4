// Scenes of the console: a controller with some life on it, and every screen as its administrator sees it.
import { open, type } from "./page.js";

/** What the administrator does first, at the terminal of the demo. */
const LINES = [
  "juju bootstrap lxd lxd-controller-1",
  "juju add-user anna 'Anna Novak'",
  "juju add-user tom 'Tom Larsen'",
  "juju add-user lucia-f 'Lucía Fernández'",
  "juju add-user priya",
  "juju add-user mallory",
  "juju add-user ola 'Ola Nordmann'",
  "juju add-user release-automation-eu-north",
  "juju add-model web-prod",
  "juju add-model web-staging",
  "juju add-model data-platform-production-eu-north-1",
  "juju add-model sandbox",
  "juju switch web-prod",
  "juju deploy mysql -n 3",
  "juju deploy wordpress",
  "juju expose wordpress",
  "juju integrate wordpress mysql",
  "juju offer mysql:db shared-mysql",
  "juju grant anna superuser",
  "juju grant tom write web-prod",
  "juju grant tom admin web-staging",
  "juju grant lucia-f read web-prod web-staging sandbox",
  "juju grant priya admin data-platform-production-eu-north-1",
  "juju grant priya consume admin/web-prod.shared-mysql",
  "juju grant ola read web-prod",
  "juju grant-cloud tom add-model lxd",
  "juju grant lena@partner.example read web-staging",
  "juju disable-command destroy-model 'ask Anna first'",
  "juju disable-user mallory",
  "juju revoke ola read web-prod",
];
const REGISTERED = ["anna", "tom", "lucia-f"];

/** Fills the demo; what the browser then keeps is where every scene begins. */
export async function fill(page, address) {
  await open(page, address, "demo");
  for (const line of LINES) await type(page, "admin", line);
  for (const user of REGISTERED) {
    await type(page, "tom", `juju register $TOKEN(${user})`, [`${user} secret`, `${user} secret`, ""]);
    if (user !== REGISTERED.at(-1)) await type(page, "tom", "juju unregister lxd-controller-1 --no-prompt");
  }
}

const at = (path) => (page, address) => open(page, address, `demo/admin${path}`);

/** By name; each begins with what [`fill`] left. */
export const scenes = {
  overview: at(""),
  "overview-reader": (page, address) => open(page, address, "demo/tom"),
  access: at("/access"),
  "access-why": at("/access?why=tom&action=deploy&on=admin/web-prod"),
  users: at("/users"),
  "users-add": at("/users?aside=add-user"),
  "users-none": at("/users?filter=nobody-at-all"),
  user: at("/users/tom"),
  models: at("/models"),
  model: at("/models/admin/web-prod"),
  "model-long": at("/models/admin/data-platform-production-eu-north-1"),
  "model-relations": at("/models/admin/web-prod?tab=relations"),
  "model-access": at("/models/admin/web-prod?tab=access"),
  clouds: at("/clouds"),
  credentials: at("/credentials"),
  offers: at("/offers"),
  registrations: at("/registrations"),
  "registrations-several": at("/registrations?aside=add-several"),
  history: at("/history"),
  settings: at("/settings"),
  "settings-destroy": at("/settings?aside=destroy"),
  account: at("/account"),
  help: at("/help"),
  "console-not-found": at("/no/such/screen"),
  palette: async (page, address) => {
    await at("")(page, address);
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("tom");
  },
  dock: async (page, address) => {
    await at("/users")(page, address);
    await page.getByRole("button", { name: "Open the terminal" }).click();
    await page.getByRole("region", { name: "Terminal" }).locator(".terminal-ask input").fill("juju users");
    await page.keyboard.press("Enter");
  },
};
