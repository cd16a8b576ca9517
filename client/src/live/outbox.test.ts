import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const post = vi.hoisted(() => vi.fn());
vi.mock("../api/request", () => ({ post, get: vi.fn(async () => Promise.reject(new Error("nothing to fetch"))) }));
vi.stubGlobal("navigator", {});

type Outbox = typeof import("./outbox");
type Device = typeof import("../device/device");
type Problems = typeof import("../api/problem");
let outbox: Outbox;
let device: Device;
let problems: Problems;

const refuse = (status: number, type = "") => Promise.reject(new problems.Problem(status, { type }));
const silent = () => Promise.reject(new problems.NoConnection("silence"));
const accept = (_path: string, message: { client_key: string }) => Promise.resolve(message);
const bodies = () => post.mock.calls.map(([, message]) => message.body);
const keys = () => new Set(post.mock.calls.map(([, message]) => message.client_key));
const states = () => outbox.outbox.value.map(({ body, state }) => `${body} ${state}`);
const write = (body: string, group = "g") => outbox.send(group, body, null, "audience");
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("what was written and not sent", () => {
  beforeEach(async () => {
    vi.useFakeTimers();
    vi.resetModules();
    post.mockReset();
    outbox = await import("./outbox");
    device = await import("../device/device");
    problems = await import("../api/problem");
    await outbox.openOutbox();
  });
  afterEach(() => void vi.useRealTimers());

  test("lies on the phone before it is shown, until the server has it", async () => {
    let answer = (_message: unknown) => {};
    post.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    const isStored: boolean[] = [];
    outbox.outbox.subscribe(async (items) => {
      if (items.length > 0) isStored.push(Boolean(await device.kept("outbox")));
    });

    await write("one");
    await pass(0);
    expect(isStored).toEqual([true]);
    expect(states()).toEqual(["one waiting"]);

    answer(post.mock.calls[0]![1]);
    await pass(0);
    expect(await device.kept("outbox")).toEqual([]);
    expect(states()).toEqual([]);
  });

  test("is sent one after the other, however fast it was written", async () => {
    const answers: (() => void)[] = [];
    post.mockImplementation((_path, message) => new Promise((resolve) => answers.push(() => resolve(message))));
    await Promise.all(["one", "two", "three"].map((body) => write(body)));
    for (const sent of [["one"], ["one", "two"], ["one", "two", "three"]]) {
      await pass(0);
      expect(bodies()).toEqual(sent);
      answers.pop()!();
    }
  });

  test("keeps its key and its place through silence, and is never given up", async () => {
    post.mockImplementation(silent);
    await Promise.all([write("one"), write("two")]);
    await pass(10 * 60_000);
    expect(new Set(bodies())).toEqual(new Set(["one"]));
    expect(keys().size).toBe(1);
    expect(post.mock.calls.length).toBeLessThan(30);
    expect(states()).toEqual(["one waiting", "two waiting"]);

    post.mockReset();
    post.mockImplementation(accept);
    await outbox.sendWaiting();
    expect(bodies()).toEqual(["one", "two"]);
  });

  test.each([429, 502, 503, 504])("waits out a %d, without keeping other groups", async (status) => {
    post.mockImplementation((path, message) => (path.includes("/g/") ? refuse(status) : accept(path, message)));
    await Promise.all([write("one"), write("two"), write("elsewhere", "h")]);
    await pass(5 * 60_000);
    expect(bodies().filter((body) => body === "elsewhere")).toHaveLength(1);
    expect(bodies()).not.toContain("two");
    expect(states()).toEqual(["one waiting", "two waiting"]);
  });

  test("goes on past what the server refuses or falls over four times", async () => {
    post.mockImplementation((path, message) => {
      if (message.body === "refused") return refuse(422);
      return message.body === "fallen over" ? refuse(500) : accept(path, message);
    });
    await Promise.all([write("refused"), write("fallen over"), write("three")]);
    await pass(5 * 60_000);
    expect(states()).toEqual(["refused failed", "fallen over failed"]);
    expect(bodies().filter((body) => body === "fallen over")).toHaveLength(4);
    expect(bodies().at(-1)).toBe("three");

    post.mockImplementation(accept);
    await outbox.sendAgain(outbox.outbox.value[0]!);
    await pass(0);
    expect(states()).toEqual(["fallen over failed"]);
    expect(keys().size).toBe(3);
  });

  test("is not taken for sent where somebody else answers", async () => {
    post.mockImplementation(() => Promise.resolve({}));
    await write("one");
    await pass(0);
    expect(states()).toEqual(["one waiting"]);
  });

  test("asks before more people read it, and holds what was written after it", async () => {
    post.mockImplementation((path, message) =>
      message.audience === "audience"
        ? Promise.reject(new problems.Problem(409, { type: "/problems/audience-changed", audience: { token: "more" } }))
        : accept(path, message),
    );
    await Promise.all([write("one"), write("two")]);
    await pass(60_000);
    expect(states()).toEqual(["one asks", "two waiting"]);
    expect(bodies()).toEqual(["one"]);
  });

  test("goes with its group, and with the session", async () => {
    post.mockImplementation(silent);
    await Promise.all([write("one"), write("two", "h")]);
    await outbox.dropOutgoing("g");
    expect(states()).toEqual(["two waiting"]);
    expect(await device.kept("outbox")).toHaveLength(1);

    await device.emptyForGood();
    post.mockReset();
    post.mockImplementation(accept);
    await write("three");
    await pass(5 * 60_000);
    expect(post).not.toHaveBeenCalled();
    expect(await device.keptKeys("")).toEqual([]);
  });
});
