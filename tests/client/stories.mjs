import assert from "node:assert/strict";
import {
  ask,
  comeIn,
  hide,
  keptOn,
  openRoom,
  openTab,
  seen,
  signIn,
  takePhone,
  tell,
  timeOf,
  unsentOn,
  write,
} from "./phone.mjs";

const COPY_IS_KEPT_MS = 1500;

const lookOf = (button) =>
  button.first().evaluate((button) => {
    const { backgroundColor, color, borderColor, fontSize, fontWeight } = getComputedStyle(button);
    const { width, height } = button.getBoundingClientRect();
    return { backgroundColor, color, borderColor, fontSize, fontWeight, width, height };
  });

/** Into the shared room for the first time: whoever is there by choice is asked first. */
async function goIntoNetwork(browser, link, room, alias) {
  const phone = await signIn(browser, link);
  await openRoom(phone, room);
  await phone.getByRole("button", { name: "Kom ind" }).first().tap();
  const yes = phone.getByRole("button", { name: "Ja", exact: true });
  const name = phone.getByLabel("Hvad skal de kalde dig?");
  await yes.or(name).first().waitFor();
  if (await yes.isVisible()) await yes.tap();
  await name.fill(alias);
  await phone.getByRole("dialog").getByRole("button", { name: "Kom ind" }).tap();
  await phone.waitForURL(/\/network\//);
  return phone;
}

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

  async takes_a_step_together(browser, [first, second, employerLink]) {
    const ada = await comeIn(browser, first, "Ada");
    const ben = await comeIn(browser, second, "Ben");
    for (const phone of [ada, ben]) await openRoom(phone, "Steder");
    const place = ada.locator(".card", { hasText: "Gøre brugte cykler klar" });
    const [alone, together] = await Promise.all(
      ["Jeg vil gerne høre mere", "Spørg sammen med en"].map((name) => lookOf(place.getByRole("button", { name }))),
    );
    assert.deepEqual(alone, together);

    await place.getByRole("button", { name: "Spørg sammen med en" }).tap();
    await ada.getByRole("dialog").getByRole("button", { name: "Ben" }).tap();
    await seen(ada, "Du har spurgt Ben");
    await seen(ben, "Ada vil gerne høre mere om »Gøre brugte cykler klar« hos Tranebo Cykler, sammen med dig");
    const [yes, no] = await Promise.all(
      ["Ja, jeg er med", "Ikke denne gang"].map((name) => lookOf(ben.getByRole("button", { name }))),
    );
    assert.deepEqual(yes, no);
    await ben.getByRole("button", { name: "Ja, jeg er med" }).tap();
    await ben.getByRole("dialog").getByRole("button", { name: "Ja", exact: true }).tap();
    await ben.getByLabel("Hvad skal de kalde dig?").fill("B");
    await ben.getByRole("dialog").getByRole("button", { name: "Ja, jeg er med" }).tap();
    await seen(ben, "Du er med, når Ada skriver til Tranebo Cykler");

    await ada.getByRole("button", { name: "Hør mere sammen med Ben" }).tap();
    await ada.getByRole("button", { name: "Ja", exact: true }).tap();
    await ada.getByLabel("Hvad skal de kalde dig?").fill("A");
    await ada.getByRole("dialog").getByRole("button", { name: "Hør mere sammen med Ben" }).tap();
    await ada.waitForURL(/\/thread\//);
    await write(ada, "vi er to", "Skriv en besked");

    await ben.getByRole("link", { name: /Tranebo Cykler/ }).tap();
    await seen(ben, "vi er to");
    const employer = await takePhone(browser);
    await employer.goto(employerLink);
    await seen(employer, "A og B");

    await ben.getByRole("button", { name: /Du er med hos Ada/ }).tap();
    await ben.getByRole("dialog").getByRole("button", { name: "Stop sammen" }).tap();
    await seen(ada, "Tag en med");
    assert.equal(await ben.getByText("vi er to").count(), 0);
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

  async opens_a_round(browser, [facilitator, ...links]) {
    const luna = await signIn(browser, facilitator);
    for (const name of [/Tirsdagsgruppen/, "Sammen Møder", /^Runder/, "Stil et spørgsmål"])
      await luna.getByRole("link", { name }).tap();
    await luna.getByLabel("Hvad vil du spørge om?").fill("Hvad skal vi grine ad på tirsdag?");
    await luna.getByRole("button", { name: "Stil spørgsmålet" }).tap();
    await luna.waitForURL(/rounds\/[0-9a-f-]+$/);
    const others = await Promise.all(links.map((link) => signIn(browser, link)));
    await Promise.all(others.map((phone) => phone.goto(luna.url())));
    const [ada, ben, cleo, passing, late] = others;

    for (const phone of [ada, ben, cleo]) {
      await phone.getByLabel("Hvad siger du?").fill(`svar nummer ${others.indexOf(phone) + 1}`);
      await phone.getByRole("button", { name: "Gem svar" }).tap();
      await seen(phone, "Dit svar er gemt");
    }
    const sent = [];
    passing.on("request", (request) => sent.push(request.url()));
    await passing.getByRole("button", { name: "Spring over" }).tap();
    await seen(passing, "Du er sprunget over");
    assert.deepEqual(sent, []);
    await passing.reload();
    await seen(passing, "Du er sprunget over");
    await late.getByLabel("Hvad siger du?").fill("det her blev ikke gemt");

    const phones = [luna, ...others];
    const shut = await Promise.all(phones.map((phone) => phone.locator("main").innerText()));
    assert.ok(!shut.some((text) => text.includes("svar nummer")));
    await luna.getByRole("button", { name: "Åbn runden" }).tap();
    await luna.getByRole("button", { name: "Ja, åbn dem" }).tap();
    await seen(luna, "Om et øjeblik");
    const round = luna.url().replace("/group/", "/v1/groups/");
    const { opens_at } = await luna.evaluate((round) => fetch(round).then((answer) => answer.json()), round);
    const lags = await Promise.all(
      phones.map(async (phone) => (await timeOf(phone, "nummer 3")) - Date.parse(opens_at)),
    );
    assert.ok(
      lags.every((lag) => lag >= 0 && lag < 2000),
      `they opened after ${lags} ms`,
    );
    const opened = await Promise.all(phones.map((phone) => phone.locator(".round-answers li").allInnerTexts()));
    assert.equal(opened[0].length, 3);
    for (const answers of opened) assert.deepEqual(answers, opened[0]);
    await seen(late, "det her blev ikke gemt");
  },

  /** The server is made to answer once as it does to whose yes was to an older notice. */
  async is_asked_anew(browser, [selma]) {
    const phone = await signIn(browser, selma);
    const refused = { type: "/problems/consent-required", title: "", status: 403, purpose: "employer_messages" };
    const answer = (route) => route.fulfill({ status: 403, contentType: "application/problem+json", json: refused });
    await phone.route("**/membership", answer, { times: 1 });
    const comeIn = () => phone.getByRole("dialog").getByRole("button", { name: "Kom inn" }).tap();
    const name = phone.getByLabel("Hva skal de kalle deg?");
    await openRoom(phone, "Steder");
    await phone.getByRole("button", { name: "Kom inn" }).tap();
    await name.fill("Sel");
    await comeIn();

    await phone.getByRole("button", { name: "Ja", exact: true }).tap();
    await name.fill("Sel");
    await comeIn();

    await phone.waitForURL(/\/network\//);
    await phone.getByRole("textbox", { name: "Skriv en melding" }).waitFor();
  },

  async meets_in_the_network(browser, [alex, ida, jep, abdi, jorgen]) {
    const komet = await goIntoNetwork(browser, alex, "Steder", "Komet");
    const others = [
      await goIntoNetwork(browser, ida, "Steder", "Ida"),
      await goIntoNetwork(browser, jep, "Steder", "J"),
    ];
    const kitchen = await goIntoNetwork(browser, abdi, "Netværk", "Abdi");
    const workshop = await signIn(browser, jorgen);
    await openRoom(workshop, "Netværk");
    await workshop.getByRole("link", { name: "Åbn netværket" }).tap();
    const everybody = [komet, ...others, kitchen, workshop];
    await Promise.all([komet, ...others].map((phone) => seen(phone, "4\u00a0fra virksomheder")));

    await write(kitchen, "Hvad vil I gerne snakke om?", "Skriv en besked");
    await Promise.all(everybody.map((phone) => seen(phone, "Hvad vil I gerne snakke om?")));
    await seen(komet, "Abdi · Køkkenet Sjette Time");
    await write(komet, "pauser", "Skriv en besked");
    await Promise.all(everybody.map((phone) => seen(phone, "pauser")));

    await komet.getByRole("link", { name: "Sammen" }).tap();
    await komet.getByRole("link", { name: /^Møder/ }).tap();
    await komet.getByRole("link", { name: "Planlæg et møde" }).tap();
    const [day] = new Date(Date.now() + 3 * 86_400_000).toISOString().split("T");
    await komet.getByLabel("Hvornår?").fill(`${day}T15:00`);
    await komet.getByLabel("Hvor?").fill("Værkstedet hos Tranebo");
    await komet.getByRole("button", { name: "Planlæg et møde" }).tap();
    await komet.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
    for (const phone of [...others, kitchen, workshop]) {
      await phone.getByRole("link", { name: "Næste møde" }).tap();
      await phone.getByRole("button", { name: "Jeg kommer" }).tap();
    }
    await Promise.all(["Ida", "Abdi · Køkkenet Sjette Time", "Jørgen · Tranebo Cykler"].map((who) => seen(komet, who)));
    const wishes = { "hvad gør vi, når nogen er syge": workshop, "må man komme to sammen": others[0] };
    for (const [wish, phone] of Object.entries(wishes)) {
      await phone.getByLabel("Skriv på dagsordenen").fill(wish);
      await phone.getByRole("button", { name: "Skriv på" }).tap();
      await Promise.all(everybody.map((one) => seen(one, wish)));
    }
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
