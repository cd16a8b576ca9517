import assert from "node:assert/strict";
import { comeIn, openRoom, seen, takePhone, tell } from "./phone.mjs";

const gone = (phone, text) =>
  phone.getByText(text).first().waitFor({ state: "detached" });

async function openTogether(phone, row) {
  await phone.getByRole("link", { name: /^Sammen/ }).tap();
  await phone.getByRole("link", { name: row }).tap();
}

const stories = {
  async makes_a_card(browser, [first, second, employerLink]) {
    const ada = await comeIn(browser, first, "Ada");
    const ben = await comeIn(browser, second, "Ben");
    for (const phone of [ada, ben]) await openTogether(phone, /^Vores kort/);
    await seen(ada, "Lige nu kan kun I i gruppen læse det.");

    await ada.getByRole("button", { name: /^Skriv en linje.*brug for/ }).tap();
    await ada.getByLabel("Hvad skal der til").fill("at der er kaffe");
    await ada.getByRole("button", { name: "Sæt den på kortet" }).tap();
    await seen(ben, "at der er kaffe");

    await ben.getByRole("button", { name: "Stryg linjen" }).tap();
    await seen(ben, "ingen kan se hvem");
    await gone(ada, "at der er kaffe");
    await ben.getByRole("button", { name: "Fortryd" }).tap();
    await seen(ada, "at der er kaffe");

    const isShown = (phone, is) =>
      phone.getByRole("switch", {
        name: "Vis kortet til virksomheder",
        checked: is,
      });
    await isShown(ada, false).tap();
    await isShown(ben, true).waitFor();
    const employer = await takePhone(browser);
    await employer.goto(employerLink);
    await seen(employer, "at der er kaffe");
    assert.equal(await employer.getByText("Ada").count(), 0);

    await isShown(ben, true).tap();
    await isShown(ada, false).waitFor();
    await employer.reload();
    await seen(employer, "Grupperne");
    await gone(employer, "at der er kaffe");
  },

  async speaks_for_a_peer(browser, [first, second]) {
    const ada = await comeIn(browser, first, "Ada");
    const ben = await comeIn(browser, second, "Ben");
    const say = async (text) => {
      await ben.goto(`${ada.url()}/about`);
      await ben.getByRole("button", { name: "Sig noget om Ada" }).tap();
      await ben.getByLabel("Hvad lægger du mærke til ved Ada?").fill(text);
      await ben.getByRole("button", { name: "Giv den til Ada" }).tap();
      await seen(ben, "Ada har fået den.");
    };
    await say("Ada hører efter");
    const group = ada.url();

    await openRoom(ada, "Mig");
    await seen(ada, "Ben har skrevet en sætning om dig");
    await ada.getByRole("button", { name: "Ja, sæt det på" }).tap();
    await ada.getByRole("button", { name: /^Tag den af/ }).waitFor();
    await seen(ada, "»Ada hører efter«");

    await ada.goto(group);
    await say("Ada er langsom");
    await openRoom(ada, "Mig");
    await ada.getByRole("button", { name: "Nej tak" }).tap();
    await gone(ada, "Ada er langsom");

    await ada.getByRole("button", { name: /^Tag den af/ }).tap();
    await gone(ada, "»Ada hører efter«");
  },

  async tries_something(browser, [first, second]) {
    const ada = await comeIn(browser, first, "Ada");
    const ben = await comeIn(browser, second, "Ben");
    for (const phone of [ada, ben])
      await openTogether(phone, /^Vi prøver noget/);
    await seen(ada, "I er ikke i gang med at prøve noget.");

    await ada.getByRole("button", { name: "Prøv noget" }).tap();
    const sheet = ada.getByRole("dialog");
    await sheet.getByLabel("Hvad prøver I?").fill("en gåtur, før vi begynder");
    // Words aside, three taps: this and the two below.
    await sheet.getByRole("button", { name: "To uger" }).tap();
    await sheet.getByRole("button", { name: "Så er vi i gang" }).tap();
    await ben
      .getByRole("heading", { name: "en gåtur, før vi begynder" })
      .waitFor();

    await ben.getByRole("button", { name: "Hvad så I?" }).tap();
    await ben.getByRole("dialog").getByLabel("Hvad så I?").fill("alle kom");
    await ben.getByRole("button", { name: "Skriv det" }).tap();
    await seen(ada, "Vi så: »alle kom«");

    for (const [button, said] of [
      ["Behold", "Det beholder vi"],
      ["Stop", "Det har I prøvet"],
    ]) {
      await ada.getByRole("button", { name: button, exact: true }).tap();
      await ada.getByRole("button", { name: "Skriv det" }).tap();
      await seen(ben, said);
    }
    await ben.getByRole("button", { name: /^Prøv det igen/ }).waitFor();
  },
};

await tell(stories);
