import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Problem } from "../api/problem";

const post = vi.hoisted(() => vi.fn());
const io = vi.hoisted(() => vi.fn());
vi.mock("../api/request", () => ({ post, get: vi.fn(async () => Promise.reject(new Error("nothing to fetch"))) }));
vi.mock("socket.io-client", () => ({ io }));
vi.stubGlobal("navigator", {});
vi.stubGlobal("document", { visibilityState: "visible" });

/** The library's socket as far as it is used: once tried, it is active until it is disconnected. */
class FakeSocket {
  active = false;
  connected = false;
  auth: unknown;
  tries = 0;
  readonly sent: unknown[] = [];
  readonly volatile = { emit: (...event: unknown[]) => this.sent.push(event) };
  private readonly listeners = new Map<string, ((payload?: unknown) => void)[]>();

  on(name: string, listener: (payload?: unknown) => void) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }
  tell(name: string, payload?: unknown) {
    if (name === "connect" || name === "disconnect") this.connected = name === "connect";
    this.listeners.get(name)?.forEach((listener) => listener(payload));
  }
  connect() {
    this.active = true;
    this.tries += 1;
  }
  disconnect() {
    this.active = false;
    if (this.connected) this.tell("disconnect", "io client disconnect");
  }
}

const answer = { groups: [], gone: [], now: "" };
const paths = () => post.mock.calls.map(([path]) => path);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("the socket", () => {
  let phone: typeof import("./socket");
  let fake: FakeSocket;

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.resetModules();
    post.mockReset();
    post.mockImplementation(async (path) => (path === "/socket-tickets" ? { ticket: "t" } : answer));
    fake = new FakeSocket();
    io.mockReturnValue(fake);
    phone = await import("./socket");
    await phone.connect();
  });
  afterEach(() => void vi.useRealTimers());

  test("asks with its ticket for what was missed, and not again once that has come", async () => {
    expect(fake.auth).toEqual({ ticket: "t", sync: { groups: {} } });
    fake.tell("connect");
    fake.tell("synced", answer);
    await pass(60_000);
    expect(paths()).toEqual(["/socket-tickets"]);
  });

  test("does not ask again either where the answer is there before the connection is said to be", async () => {
    fake.tell("synced", answer);
    fake.tell("connect");
    await pass(60_000);
    expect(paths()).toEqual(["/socket-tickets"]);
  });

  test("asks by itself where the server does not answer with the socket", async () => {
    fake.tell("connect");
    await pass(2_000);
    expect(paths()).toEqual(["/socket-tickets", "/sync"]);
  });

  test("is tried again with a new ticket after it was lost", async () => {
    fake.tell("connect");
    fake.tell("synced", answer);
    fake.tell("disconnect", "transport close");
    expect(phone.isConnected.value).toBe(false);
    await pass(1_500);
    expect(fake.tries).toBe(2);
    expect(paths()).toEqual(["/socket-tickets", "/socket-tickets"]);
  });

  test("is tried less and less often where it is never let through", async () => {
    for (let minute = 0; minute < 10; minute += 1) {
      fake.tell("connect_error", new Error("websocket error"));
      await pass(60_000);
    }
    expect(fake.tries).toBe(11);
    fake.tell("connect_error", new Error("websocket error"));
    await pass(15_000 - 1);
    expect(fake.tries).toBe(11);
  });

  test("is tried again where no ticket could be had", async () => {
    fake.tell("connect_error", new Error("websocket error"));
    post.mockImplementationOnce(() => Promise.reject(new Problem(503, {})));
    await pass(10_000);
    expect(fake.tries).toBe(2);
  });

  test("leaves a server alone that says bye, and comes back when it said, a little later than others", async () => {
    fake.tell("connect");
    fake.tell("bye", { retry_after: 5 });
    expect(fake.active).toBe(false);
    expect(phone.isSentAway).toBe(true);
    await phone.connect();
    await pass(4_999);
    expect(paths()).toEqual(["/socket-tickets"]);
    await pass(5_251);
    expect(fake.tries).toBe(2);
    expect(phone.isSentAway).toBe(false);
  });

  test("says what passes only while it is open", () => {
    phone.tell({ group_id: "g", kind: "typing" });
    fake.tell("connect");
    phone.tell({ group_id: "g", kind: "here" });
    expect(fake.sent).toEqual([["signal", { group_id: "g", kind: "here" }]]);
  });
});
