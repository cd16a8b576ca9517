// Looks at every screen of every hat with the eyes of axe, in light and dark, and measures it on small phones.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { openBrowser, require, takePhone } from "./phone.mjs";

const axe = require("axe-core");
const ts = require("typescript");

const SMALL = [
  { width: 390, height: 844 },
  { width: 360, height: 740 },
];
// 200 % on a phone: there the page scrolls as a whole, downwards only.
const ZOOMED = { width: 195, height: 422 };

async function routeTable() {
  const file = new URL("../../client/src/app/routes.ts", import.meta.url);
  const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), {
    compilerOptions: { module: "ESNext", target: "ES2022" },
  });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}

const { routes, matchRoute } = await routeTable();
const found = [];
const seen = new Set();

async function settle(page) {
  await page.locator(".screen > main:not(:empty, [data-is-left])").waitFor();
  await page.waitForFunction(() => !document.querySelector(".loading"));
}

async function judge(page, where, rules) {
  const options = rules ? { runOnly: { type: "rule", values: rules } } : {};
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), options);
  for (const { id, impact, nodes } of violations.filter(({ impact }) => /serious|critical/.test(impact))) {
    found.push(`${where}: ${impact} ${id} at ${nodes.map(({ target }) => target).join(", ")}`);
  }
}

async function look(page, where) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  await judge(page, `${where}, light`);
  await page.emulateMedia({ colorScheme: "dark" });
  await judge(page, `${where}, dark`, ["color-contrast"]);
  await page.emulateMedia({ colorScheme: "light" });
}

async function measure(page, where) {
  const size = () => page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
  for (const phone of [...SMALL, ZOOMED]) {
    await page.setViewportSize(phone);
    const [width, height] = await size();
    if (width > phone.width) found.push(`${where}: ${width} px wide on a phone of ${phone.width}`);
    if (phone !== ZOOMED && height > phone.height)
      found.push(`${where}: ${height} px high on a phone of ${phone.height}`);
  }
  await page.setViewportSize(SMALL[0]);
}

const linksOn = (page) =>
  page.$$eval(".screen a[href^='/']", (links) => links.map((link) => new URL(link.href).pathname));

/** Follows a link as the app does it, without loading the app anew; the page before stays until the next is there. */
const follow = (page, path) =>
  page.evaluate((path) => {
    if (location.pathname !== path) document.querySelector(".screen > main").dataset.isLeft = "";
    const link = document.body.appendChild(Object.assign(document.createElement("a"), { href: path }));
    link.click();
    link.remove();
  }, path);

/** Every screen that the hat may open: those of the table, and one of each kind that they link to. */
async function walk(page, who, hat) {
  const isTheirs = ({ whose }) => (hat ? whose === "signed-in" || whose.includes(hat) : whose === "anyone");
  const plain = routes.filter((route) => isTheirs(route) && !route.path.includes(":"));
  const paths = plain.map(({ path }) => path);
  const taken = new Set(paths);
  await page.goto(origin);
  await settle(page);
  for (const path of paths) {
    await follow(page, path);
    await settle(page);
    const where = `${who} at ${path}`;
    const match = matchRoute(path);
    seen.add(match.route.path);
    await look(page, where);
    await measure(page, where);
    for (const link of await linksOn(page)) {
      const route = matchRoute(link)?.route;
      if (!route?.path.includes(":") || taken.has(route.path)) continue;
      taken.add(route.path);
      paths.push(link);
    }
  }
}

/** What comes up over a screen. */
async function openSheets(page, who, sheets) {
  for (const [path, name] of sheets) {
    await page.goto(new URL(path, origin).href);
    await page.getByRole("button", { name }).first().click();
    await page.locator("dialog[open]").waitFor();
    await page.waitForFunction(() => !document.querySelector("dialog .loading"));
    await look(page, `${who}, the sheet »${name}«`);
    await measure(page, `${who}, the sheet »${name}«`);
  }
}

/** What a screen says where nothing comes from the server. */
async function breakDown(page, who, hat) {
  await page.route(/\/v1\/(?!me$)/, (route) => route.fulfill({ status: 500, json: {} }));
  await walk(page, `${who} with a broken server`, hat);
}

const [place, ...people] = process.argv.slice(2);
const origin = new URL(place).origin;
const SHEETS = {
  participant: [
    ["/groups", /^Mere om/],
    ["/path", "Jeg har en anden idé"],
    ["/places", "Jeg vil gerne høre mere"],
    ["/places", "Spørg sammen med en"],
    ["/me", /^Læs det hele/],
    ["/me", /^(Ret|Skriv) /],
  ],
};

const LANES = 2;
const browser = await openBrowser();

async function lookAs([name, hat, link, closely]) {
  const page = await takePhone(browser);
  if (link) {
    await page.goto(link);
    await page.locator("nav.rooms").waitFor();
  }
  await walk(page, name, hat);
  if (closely) {
    await openSheets(page, name, SHEETS[hat] ?? []);
    await breakDown(page, name, hat);
  }
  await page.context().close();
}

const waiting = [["Nobody", null], ...people.map((person) => JSON.parse(person))];
async function lane() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await lookAs(next);
}
try {
  await Promise.all(Array.from({ length: LANES }, lane));
} finally {
  await browser.close();
}
assert.deepEqual(found, []);
assert.deepEqual(
  routes.map(({ path }) => path).filter((path) => !seen.has(path)),
  [],
);
