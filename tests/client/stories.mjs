import assert from "node:assert/strict";
import { ask, comeIn, keptOn, openBrowser, takePhone, write } from "./phone.mjs";

const seen = (phone, text) => phone.getByText(text).first().waitFor();
const COPY_IS_KEPT_MS = 1500;

const stories = {
  async writes_live(browser, [first, second]) {
    const ada = await comeIn(browser, first, "Ada");
    const ben = await comeIn(browser, second, "Ben");
    assert.equal(new URL(ben.url()).hash, "");

    await write(ben, "hej, jeg er ny");

    await seen(ada, "hej, jeg er ny");
    await ada.getByRole("button", { name: "Samme her" }).tap();
    await ben.getByRole("button", { name: "Samme her: 1" }).waitFor();
    await seen(ben, "sendt");
  },

  async says_not_now(browser, [link]) {
    const ada = await takePhone(browser);
    await ada.goto(link);
    await ada.getByRole("button", { name: "Videre" }).tap();
    const [yes, notNow] = await Promise.all(
      ["Ja", "Ikke nu"].map((name) =>
        ada.getByRole("button", { name, exact: true }).evaluate((button) => {
          const { backgroundColor, color, borderColor, fontSize, fontWeight } = getComputedStyle(button);
          const { width, height } = button.getBoundingClientRect();
          return { backgroundColor, color, borderColor, fontSize, fontWeight, width, height };
        }),
      ),
    );
    assert.deepEqual(yes, notNow);

    await ada.getByRole("button", { name: "Ikke nu" }).tap();
    await ada.getByLabel("Kaldenavn").fill("Ada");
    await ada.getByRole("button", { name: "Kom ind" }).tap();

    await seen(ada, "Chatten er slået fra for dig");
    assert.equal(await ada.getByRole("button", { name: "Ja", exact: true }).count(), 0);
  },

  async writes_in_a_tunnel(browser, [first, second]) {
    const ada = await comeIn(browser, first, "Ada");
    const ben = await comeIn(browser, second, "Ben");
    await ada.evaluate(() => navigator.serviceWorker.ready);
    await ada.reload();
    await ada.getByRole("log").waitFor();
    await ada.waitForTimeout(COPY_IS_KEPT_MS);

    await ada.context().setOffline(true);
    await write(ada, "skrevet i tunnelen");
    await seen(ada, "venter");
    await ada.reload();
    await seen(ada, "venter");
    await ada.context().setOffline(false);

    await seen(ben, "skrevet i tunnelen");
    await seen(ada, "sendt");
    assert.equal(await ben.getByText("skrevet i tunnelen").count(), 1);
  },

  async is_joined_while_writing(browser, [first, second]) {
    const ada = await comeIn(browser, first, "Ada");
    await ada.getByRole("textbox", { name: "Skriv til gruppen" }).fill("kun til jer");
    const ben = await comeIn(browser, second, "Ben");

    await ada.getByRole("button", { name: "Send", exact: true }).tap();

    await seen(ada, "Flere kan læse med");
    assert.equal(await ben.getByText("kun til jer").count(), 0);
    await ada.getByRole("button", { name: "Send den" }).tap();
    await seen(ben, "kun til jer");
  },

  async withdraws(browser, [link]) {
    const ada = await comeIn(browser, link, "Ada");
    await write(ada, "det her skal væk fra telefonen");
    await seen(ada, "sendt");
    await ada.waitForTimeout(COPY_IS_KEPT_MS);
    assert.ok((await keptOn(ada)).some((name) => name.startsWith("copy:")));

    await ask(ada, "DELETE", "/v1/consents/peer_chat");

    await seen(ada, "Chatten er slået fra for dig");
    assert.ok(!(await keptOn(ada)).some((name) => name.startsWith("copy:")));
  },

  async is_signed_out(browser, [link]) {
    const ada = await comeIn(browser, link, "Ada");
    await write(ada, "det her skal væk fra telefonen");
    await seen(ada, "sendt");

    await ask(ada, "DELETE", "/v1/session");
    await ada.reload();

    await seen(ada, "Jeg har en invitation");
    assert.deepEqual(await keptOn(ada), []);
  },

  async needs_help(browser, [link]) {
    const eve = await takePhone(browser);
    await eve.goto(link);
    await eve.getByRole("link", { name: "Hjælp" }).tap();

    await eve.getByRole("button", { name: "Væk herfra" }).waitFor();
    const numbers = await eve.locator("a[href^='tel:']").all();
    const dialled = await Promise.all(numbers.map((number) => number.getAttribute("href")));
    assert.deepEqual(dialled, ["tel:112", "tel:70201201"]);
  },
};

const [name, ...links] = process.argv.slice(2);
const browser = await openBrowser();
try {
  await stories[name](browser, links);
} finally {
  await browser.close();
}
