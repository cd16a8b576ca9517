// A network that comes and goes, or lets through only half of what it should.
import assert from "node:assert/strict";
import { createServer, request } from "node:http";
import { createInterface } from "node:readline/promises";
import { comeIn, hide, killTab, openRoom, openTab, seen, tell, write } from "./phone.mjs";

const COPY_IS_KEPT_MS = 1500;
const TYPING_IS_SAID_AGAIN_MS = 3000;
const TEN = Array.from({ length: 10 }, (_, n) => `besked ${n + 1} af ti`);
const bodies = (phone) => phone.getByRole("log").locator(".words").allTextContents();
const written = (phone) => phone.locator(".outgoing").count();

/** Ready to be opened without net. */
async function settle(phone) {
  await phone.evaluate(() => navigator.serviceWorker.ready);
  await phone.reload();
  await phone.getByRole("log").waitFor();
  await phone.waitForTimeout(COPY_IS_KEPT_MS);
}

/** Lets requests through and no socket; counts those it has refused. */
async function withoutSockets(origin) {
  const { hostname, port } = new URL(origin);
  const proxy = createServer((from, to) => {
    const { method, url: path, headers } = from;
    const onward = request({ hostname, port, method, path, headers }, (answer) => {
      to.writeHead(answer.statusCode, answer.headers);
      answer.pipe(to);
    });
    onward.on("error", () => to.destroy());
    from.pipe(onward);
  });
  const refused = { count: 0 };
  proxy.on("upgrade", (_, socket) => {
    refused.count += 1;
    socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  });
  await new Promise((listening) => proxy.listen(0, "127.0.0.1", listening));
  const through = (link) => link.replace(origin, `http://127.0.0.1:${proxy.address().port}`);
  return { refused, through, end: () => proxy.close() };
}

/** Has whoever told this story do something, and waits until it is done. */
const told = createInterface({ input: process.stdin });
async function please(what) {
  console.log(what);
  await new Promise((done) => told.once("line", done));
}

const stories = {
  async writes_ten_and_is_killed(browser, [first, second]) {
    const ada = await comeIn(browser, first, "Ada");
    const ben = await comeIn(browser, second, "Ben");
    await settle(ada);
    await ada.context().setOffline(true);
    for (const text of TEN) await write(ada, text);
    await ada.getByText(TEN.at(-1)).waitFor();
    await killTab(ada);

    const again = await openTab(ada, ben.url());
    await seen(again, TEN.at(-1));
    assert.deepEqual(await bodies(again), TEN);
    assert.equal(await written(again), 10);
    await again.context().setOffline(false);

    await seen(ben, TEN.at(-1));
    await seen(again, "sendt");
    assert.deepEqual(await bodies(ben), TEN);
    assert.deepEqual(await bodies(again), TEN);
    assert.equal(await written(again), 0);
  },

  async writes_in_two_tabs(browser, [first, second]) {
    const ada = await comeIn(browser, first, "Ada");
    const ben = await comeIn(browser, second, "Ben");
    await settle(ada);
    const other = await openTab(ada);
    await other.getByRole("log").waitFor();
    await ada.context().setOffline(true);
    for (const [n, text] of TEN.entries()) {
      await write(n % 2 ? ada : other, text);
      await Promise.all([seen(ada, text), seen(other, text)]);
    }
    const keys = [];
    ada.context().on("request", (sent) => sent.method() === "POST" && keys.push(sent.postDataJSON()?.client_key));
    await ada.context().setOffline(false);

    await seen(ben, TEN.at(-1));
    for (const phone of [ada, other]) {
      await phone.locator(".outgoing").last().waitFor({ state: "detached" });
      assert.deepEqual(await bodies(phone), TEN);
    }
    assert.deepEqual(await bodies(ben), TEN);
    const sent = keys.filter(Boolean);
    assert.equal(sent.length, new Set(sent).size);
  },

  async talks_without_sockets(browser, [first, second]) {
    const proxy = await withoutSockets(new URL(first).origin);
    const ada = await comeIn(browser, proxy.through(first), "Ada");
    const ben = await comeIn(browser, proxy.through(second), "Ben");

    await seen(ada, "1\u00a0anden kan læse det");
    await write(ada, "går det igennem?");
    await seen(ben, "går det igennem?");
    await write(ben, "ja, lidt langsomt");
    await seen(ada, "ja, lidt langsomt");
    await seen(ada, "sendt");

    assert.ok(proxy.refused.count >= 2);
    for (const phone of [ada, ben]) assert.equal(await phone.getByText("Du har ikke net").count(), 0);
    proxy.end();
  },

  async outlives_a_restart(browser, [first, second]) {
    const ada = await comeIn(browser, first, "Ada");
    const ben = await comeIn(browser, second, "Ben");
    await write(ben, "før");
    await seen(ada, "før");

    await please("stop");
    await write(ben, "sagt imens");
    await seen(ben, "venter");
    const sockets = [ada, ben].map((phone) => phone.waitForEvent("websocket", { timeout: 30_000 }));
    await please("start");

    await seen(ada, "sagt imens");
    await Promise.all(sockets);
    await write(ada, "så er vi her igen");
    await seen(ben, "så er vi her igen");
    assert.deepEqual(await bodies(ben), ["før", "sagt imens", "så er vi her igen"]);
    await ada.getByText("Du har ikke net").waitFor({ state: "detached" });
  },

  async shows_who_types(browser, [first, second]) {
    const ada = await comeIn(browser, first, "Ada");
    const said = [];
    ada.on("websocket", (socket) =>
      socket.on("framesent", ({ payload }) => {
        const signal = /^42\["signal",(.*)\]$/.exec(payload);
        if (signal) said.push(JSON.parse(signal[1]).kind);
      }),
    );
    await ada.reload();
    const ben = await comeIn(browser, second, "Ben");
    const presence = ben.locator(".presence");
    const box = ada.getByRole("textbox", { name: "Skriv til gruppen" });
    const choose = async (name) => {
      await openRoom(ada, "Mig");
      const option = ada.getByRole("switch", { name });
      assert.equal(await option.getAttribute("aria-checked"), "false");
      await option.tap();
      await option.and(ada.locator("[aria-checked=true]")).waitFor();
      await openRoom(ada, "Gruppen");
    };

    await box.pressSequentially("uden at vise det", { delay: 20 });
    await ada.getByRole("button", { name: "Send", exact: true }).tap();
    await seen(ben, "uden at vise det");
    assert.deepEqual(said, []);

    await choose("Vis, når jeg skriver");
    await box.pressSequentially("nu må de gerne se det", { delay: 60 });
    await presence.getByText("Ada skriver …").waitFor();
    assert.deepEqual(said, ["typing"]);
    assert.equal(await presence.getByRole("status").textContent(), "");
    await ada.getByRole("button", { name: "Send", exact: true }).tap();
    await seen(ben, "nu må de gerne se det");
    await presence.getByText("Ada skriver …").waitFor({ state: "detached", timeout: 3_000 });

    await choose("Vis, når jeg er her");
    await presence.getByRole("status").getByText("Ada er her").waitFor();
    said.length = 0;
    await hide(ada, true);
    await presence.getByText("Ada er her").waitFor({ state: "detached", timeout: 3_000 });
    await ada.waitForTimeout(TYPING_IS_SAID_AGAIN_MS);
    await box.fill("skrevet bag om ryggen");
    await write(ben, "er du der?");
    await seen(ada, "er du der?");
    assert.deepEqual(said, ["away"]);
    await hide(ada, false);
    await presence.getByText("Ada er her").waitFor();
  },
};

await tell(stories);
told.close();
