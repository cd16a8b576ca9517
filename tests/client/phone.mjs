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

/** A phone on which somebody of the demo is signed in. */
export async function signIn(browser, link) {
  const phone = await takePhone(browser);
  await phone.goto(link);
  await phone.locator("nav.rooms").waitFor();
  return phone;
}

/** Another tab of the same phone. */
export async function openTab(phone, url = phone.url()) {
  const tab = await phone.context().newPage();
  await tab.goto(url);
  return tab;
}

/** As when the system needs the memory: nothing gets to say goodbye. */
export async function killTab(tab) {
  const crashed = tab.waitForEvent("crash");
  const session = await tab.context().newCDPSession(tab);
  session.send("Page.crash").catch(() => {});
  await crashed;
  await tab.close();
}

/** Puts the page in the background, or in front again; a browser without a screen has no background of its own. */
export const hide = (phone, isHidden) =>
  phone.evaluate(
    (state) => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
      document.dispatchEvent(new Event("visibilitychange"));
    },
    isHidden ? "hidden" : "visible",
  );

export const seen = (phone, text) => phone.getByText(text).first().waitFor();

/** When the text stood on the page, by the phone's own clock; waits as long as it takes. */
export const timeOf = (phone, text) =>
  phone.evaluate(
    (text) =>
      new Promise((resolve) => {
        const look = () => document.body.innerText.includes(text) && resolve(Date.now());
        new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      }),
    text,
  );

export const openRoom = (phone, room) => phone.getByRole("navigation").getByRole("link", { name: room }).tap();

/** How a button looks, to be held against another. */
export const lookOf = (button) =>
  button.first().evaluate((button) => {
    const { backgroundColor, color, borderColor, fontSize, fontWeight } = getComputedStyle(button);
    const { width, height } = button.getBoundingClientRect();
    return { backgroundColor, color, borderColor, fontSize, fontWeight, width, height };
  });

export async function write(phone, text, to = "Skriv til gruppen") {
  await phone.getByRole("textbox", { name: to }).fill(text);
  await phone.getByRole("button", { name: "Send", exact: true }).tap();
}

/** Tells the story named on the command line to those who got the links after it. */
export async function tell(stories) {
  const [name, ...links] = process.argv.slice(2);
  const browser = await openBrowser();
  try {
    await stories[name](browser, links);
  } finally {
    await browser.close();
  }
}

const lookInto = (phone, key) =>
  phone.evaluate(
    (key) =>
      new Promise((resolve) => {
        const opening = indexedDB.open("nextwork");
        opening.onsuccess = () => {
          const store = opening.result.transaction("device").objectStore("device");
          const look = key ? store.get(key) : store.getAllKeys();
          look.onsuccess = () => resolve(look.result);
        };
      }),
    key,
  );

/** What lies on the phone itself, by name. */
export const keptOn = (phone) => lookInto(phone);

/** What was written and has not been sent. */
export const unsentOn = async (phone) => ((await lookInto(phone, "outbox")) ?? []).map(({ body }) => body);

/** Asks as this phone, beside its page: the page may be on its way elsewhere. */
export async function ask(phone, method, path, data) {
  const asked = { method, headers: { "X-CSRF": "1" }, data, failOnStatusCode: true };
  await phone.context().request.fetch(new URL(path, phone.url()).href, asked);
}
