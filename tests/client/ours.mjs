import assert from "node:assert/strict";
import { comeIn, seen, tell, write } from "./phone.mjs";

const SAID = "hvad siger man om hullet i cv'et";

/** Takes a message that several see themselves in from the chat to the group's own page. */
async function makeItOurs(author, others) {
  await write(author, SAID);
  for (const other of others) {
    await seen(other, SAID);
    await other.getByRole("button", { name: /^Samme her/ }).tap();
  }
  await author.getByRole("button", { name: "Samme her: 3" }).waitFor();
  await author
    .getByRole("button", { name: /^Mere om/ })
    .last()
    .tap();
  await author.getByRole("button", { name: /^Gør det til vores/ }).tap();
  await seen(author, "Skal det være jeres?");
  await author
    .getByRole("button", { name: "Gør det til vores", exact: true })
    .tap();
  await author.waitForURL(/\/ours\//);
}

async function beginToRewrite(phone, text) {
  await phone.getByRole("button", { name: "Skriv det om" }).tap();
  await phone.getByLabel("Sådan kunne vi sige det").fill(text);
}

const shown = (phone) => phone.locator(".wording").innerText();

const stories = {
  async is_rewritten_on_two_phones_at_once(browser, links) {
    const names = ["Ada", "Ben", "Cat", "Dan"];
    const phones = [];
    for (const [at, link] of links.entries())
      phones.push(await comeIn(browser, link, names[at]));
    const [ada, ben, cat] = phones;
    await makeItOurs(ada, phones.slice(1));
    await ben.getByRole("link", { name: /^Vores/ }).tap();
    await cat.getByRole("link", { name: /^Vores/ }).tap();
    for (const phone of [ada, ben, cat]) await seen(phone, SAID);

    const words = ["Hullet er ikke tomt", "Spørg, hvad der var"];
    await beginToRewrite(ada, words[0]);
    await beginToRewrite(ben, words[1]);
    const keep = (phone) =>
      phone.getByRole("button", { name: "Gem som ny måde" }).tap();
    await Promise.all([keep(ada), keep(ben)]);

    for (const phone of [ada, ben, cat]) {
      await seen(phone, /Nr\. 2 og 3 blev skrevet samtidig\. Begge er her\./);
      const later = await shown(phone);
      await phone.getByRole("button", { name: "Nr. 2" }).tap();
      const other = await shown(phone);
      assert.deepEqual([other, later].toSorted(), words.toSorted());
      await phone.getByRole("button", { name: "Nr. 1" }).tap();
      assert.equal(await shown(phone), SAID);
    }
  },

  async agrees_by_silence_and_one_voice_ends_it(browser, links) {
    const names = ["Ada", "Ben", "Cat", "Dan"];
    const phones = [];
    for (const [at, link] of links.entries())
      phones.push(await comeIn(browser, link, names[at]));
    const [ada, ben] = phones;
    await makeItOurs(ada, phones.slice(1));
    await ben.getByRole("link", { name: /^Vores/ }).tap();

    await ada.getByRole("button", { name: /^Spørg gruppen/ }).tap();
    await ada.getByRole("button", { name: "Spørg", exact: true }).tap();
    await seen(ben, /Hvis ingen siger fra senest .*, er det vores\./);
    await ben.getByRole("button", { name: "Sig fra" }).tap();
    await ben.getByLabel("Hvorfor?").fill("det er ikke hele sandheden");
    await ben
      .getByRole("dialog")
      .getByRole("button", { name: "Sig fra" })
      .tap();

    await seen(ada, "Nogen sagde fra til nr. 1");
    await seen(ada, "det er ikke hele sandheden");
    assert.equal(await ada.locator("main").getByText("Ben").count(), 0);
    await ada.getByRole("button", { name: /^Spørg gruppen/ }).waitFor();
  },
};

await tell(stories);
