import { createRequire } from "node:module";

export const require = createRequire(new URL("../../client/package.json", import.meta.url));
const { chromium } = require("playwright-core");

const QUIET = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"];

export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-sync", ...QUIET],
  });

/** A phone of its own: nothing is shared with the others, and an error on the page fails the story. */
export async function takePhone(browser) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "da-DK",
    isMobile: true,
    hasTouch: true,
  });
  context.setDefaultTimeout(15_000);
  const phone = await context.newPage();
  phone.on("pageerror", (error) => {
    throw error;
  });
  return phone;
}

export async function comeIn(browser, link, alias, answer = "Ja") {
  const phone = await takePhone(browser);
  await phone.goto(link);
  await phone.getByRole("button", { name: "Videre" }).tap();
  await phone.getByRole("button", { name: answer, exact: true }).tap();
  await phone.getByLabel("Kaldenavn").fill(alias);
  await phone.getByRole("button", { name: "Kom ind" }).tap();
  await phone.waitForURL(/\/group\//);
  return phone;
}

export const openRoom = (phone, room) => phone.getByRole("navigation").getByRole("link", { name: room }).tap();

export async function write(phone, text, to = "Skriv til gruppen") {
  await phone.getByRole("textbox", { name: to }).fill(text);
  await phone.getByRole("button", { name: "Send", exact: true }).tap();
}

/** What lies on the phone itself, by name. */
export const keptOn = (phone) =>
  phone.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open("nextwork");
        opening.onsuccess = () => {
          const store = opening.result.transaction("device").objectStore("device");
          store.getAllKeys().onsuccess = (event) => resolve(event.target.result);
        };
      }),
  );

export const ask = (phone, method, path) =>
  phone.evaluate(([method, path]) => fetch(path, { method, headers: { "X-CSRF": "1" } }), [method, path]);
