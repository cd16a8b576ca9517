import assert from "node:assert/strict";
import {
  comeIn,
  lookOf,
  openRoom,
  seen,
  signIn,
  takePhone,
  tell,
  timeOf,
  write,
} from "./phone.mjs";

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
};

await tell(stories);
