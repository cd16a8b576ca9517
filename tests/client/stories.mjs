import assert from "node:assert/strict";
import {
  ask,
  comeIn,
  hide,
  keptOn,
  lookOf,
  openRoom,
  openTab,
  seen,
  takePhone,
  tell,
  unsentOn,
  write,
} from "./phone.mjs";

const COPY_IS_KEPT_MS = 1500;

const stories = {
  async goes_all_the_way(browser, [first, second, employerLink]) {
    const ada = await comeIn(browser, first, "Ada", "Ikke nu");
    await ada.getByRole("button", { name: "Se spørgsmålet igen" }).tap();
    await ada.getByRole("button", { name: "Ja", exact: true }).tap();
    const ben = await comeIn(browser, second, "Ben");
    await seen(ada, "1\u00a0anden kan læse det");

    await write(ada, "hej, er her nogen?");
    await seen(ben, "hej, er her nogen?");
    await write(ben, "ja, mig");
    await seen(ada, "ja, mig");

    await openRoom(ben, "Min vej");
    await ben.getByRole("link", { name: "Lav et forslag" }).tap();
    await ben.getByRole("button", { name: "Stuen" }).tap();
    await ben.getByLabel("Hvad er spørgsmålet?").fill("Hvad skal vi på tirsdag?");
    await ben.getByLabel("Mulighed 1").fill("Bage boller");
    await ben.getByLabel("Mulighed 2").fill("Gå ved fjorden");
    await ben.getByRole("button", { name: "Læg det frem" }).tap();
    await seen(ben, "Det, du har spurgt andre om");

    await openRoom(ada, "Min vej");
    await ada.getByRole("button", { name: "Gå ved fjorden" }).tap();
    await ada.getByRole("switch", { name: "Ben må se mit svar" }).tap();
    await ada.getByRole("button", { name: "Det er mit svar" }).tap();
    await seen(ada, "Ben kan se svaret");

    await openRoom(ada, "Steder");
    await ada
      .locator(".card", { hasText: "Tranebo Cykler" })
      .getByRole("button", { name: "Jeg vil gerne høre mere" })
      .first()
      .tap();
    await ada.getByRole("button", { name: "Ja", exact: true }).tap();
    await ada.getByLabel("Hvad skal de kalde dig?").fill("A");
    await ada.getByLabel("Vil du skrive noget med det samme?").fill("hvornår møder I?");
    await ada.getByRole("dialog").getByRole("button", { name: "Jeg vil gerne høre mere" }).tap();
    await ada.waitForURL(/\/thread\//);

    const employer = await takePhone(browser);
    await employer.goto(employerLink);
    await employer.locator("a[href^='/inbox/']").filter({ hasText: /^A/ }).first().tap();
    await seen(employer, "hvornår møder I?");
    await seen(employer, "A har ikke vist jer noget af sit kort");
    await write(employer, "kl. 9, og der er kaffe", "Skriv en besked");
    await seen(ada, "kl. 9, og der er kaffe");

    const chat = () => ada.getByRole("switch", { name: "Gruppens chat" });
    await openRoom(ben, "Gruppen");
    await openRoom(ada, "Mig");
    await chat().tap();
    await seen(ben, "Kun du kan læse det lige nu");
    await seen(ben, "hej, er her nogen?");
    await ada.getByRole("button", { name: "Tag det væk" }).tap();
    await seen(ada, "Det er taget væk.");
    await seen(ben, "Beskeden er slettet");
    await chat().tap();
    await ada.getByRole("button", { name: "Ja", exact: true }).tap();
    await seen(ben, "1\u00a0anden kan læse det");
    await write(ben, "velkommen tilbage");
    await openRoom(ada, "Gruppen");
    await seen(ada, "velkommen tilbage");
  },

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

  async is_greeted_and_says_goodbye(browser, [first, second]) {
    const ada = await comeIn(browser, first, "Ada");
    const group = ada.url().split("/").at(-1);
    await ask(ada, "PUT", `/v1/groups/${group}/greeting`, {
      text: "Sæt dig, hvor du vil.",
    });
    const ben = await comeIn(browser, second, "Ben");
    await seen(ben, "Hilsen fra gruppen");
    await seen(ben, "»Sæt dig, hvor du vil.«");
    await ben.getByRole("button", { name: "Tak", exact: true }).tap();
    await ben.getByText("Hilsen fra gruppen").waitFor({ state: "hidden" });
    await ben.reload();
    await ben.getByRole("log").waitFor();
    assert.equal(await ben.getByText("Hilsen fra gruppen").count(), 0);

    await ben.getByRole("link", { name: "Om gruppen" }).tap();
    await ben.getByRole("button", { name: "Meld mig ud" }).tap();
    await ben.getByLabel("Vil du sige farvel?").fill("tak for nu");
    await ben.getByRole("button", { name: /^Meld mig ud og slet/ }).tap();
    await seen(ada, "tak for nu");
    await seen(ben, "Du er meldt ud af gruppen.");
  },

  async says_not_now(browser, [link]) {
    const ada = await takePhone(browser);
    await ada.goto(link);
    await ada.getByRole("button", { name: "Videre" }).tap();
    const [yes, notNow] = await Promise.all(
      ["Ja", "Ikke nu"].map((name) => lookOf(ada.getByRole("button", { name, exact: true }))),
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
    await ada.route("**/messages", (route) => route.fulfill({ status: 503, json: {} }));
    await write(ada, "det her er slet ikke sendt");
    await seen(ada, "venter");
    assert.deepEqual(await unsentOn(ada), ["det her er slet ikke sendt"]);

    await ask(ada, "DELETE", "/v1/consents/peer_chat");

    await seen(ada, "Chatten er slået fra for dig");
    assert.ok(!(await keptOn(ada)).some((name) => name.startsWith("copy:")));
    assert.deepEqual(await unsentOn(ada), []);
  },

  async is_signed_out(browser, [link]) {
    const ada = await comeIn(browser, link, "Ada");
    await write(ada, "det her skal væk fra telefonen");
    await seen(ada, "sendt");
    await ada.close();

    await ask(ada, "DELETE", "/v1/session");
    const back = await openTab(ada);

    await seen(back, "Jeg har en invitation");
    assert.deepEqual(await keptOn(back), []);
  },

  async signs_out_in_one_of_two_tabs(browser, [link]) {
    const ada = await comeIn(browser, link, "Ada");
    const other = await openTab(ada);
    await other.getByRole("log").waitFor();
    await hide(other, true);

    await openRoom(ada, "Mig");
    await ada.getByRole("button", { name: "Log ud her" }).tap();

    await Promise.all([ada, other].map((tab) => seen(tab, "Jeg har en invitation")));
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

await tell(stories);
