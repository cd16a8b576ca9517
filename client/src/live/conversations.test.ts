import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Change, Group, Message } from "../api/types";

const get = vi.hoisted(() => vi.fn());
vi.mock("../api/request", () => ({ get }));
vi.stubGlobal("window", globalThis);

const me = { id: "ada", alias: "Ada", hat: "participant" };
const group = (rev: number, over: Partial<Group> = {}) =>
  ({
    id: "g",
    kind: "peer",
    me,
    needs_consent: null,
    rev,
    last_seq: rev,
    read_seq: 0,
    unread_count: rev,
    ...over,
  }) as Group;
const message = (seq: number) =>
  ({
    id: `m${seq}`,
    group_id: "g",
    seq,
    rev: seq,
    author: null,
    client_key: `k${seq}`,
    reactions: [],
  }) as unknown as Message;
const posted = (rev: number): Change => ({ rev, kind: "message_posted", message: message(rev) });
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A server on which each rev is a message. */
const server = { rev: 0, beforePage: () => {} };

describe("a conversation", () => {
  let live: typeof import("./conversations");
  const seqs = () => live.conversation("g")!.messages?.map(({ seq }) => seq);
  const asked = () => get.mock.calls.map(([path]) => path as string);

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.resetModules();
    server.rev = 5;
    server.beforePage = () => {};
    get.mockReset();
    get.mockImplementation(async (path: string) => {
      if (path.includes("/changes")) {
        const after = Number(/after=(\d+)/.exec(path)![1]);
        return { items: range(after + 1, server.rev).map(posted), next: null, rev: server.rev };
      }
      if (!path.includes("/messages")) return group(server.rev);
      const page = { items: range(Math.max(1, server.rev - 4), server.rev).map(message), next: null };
      server.beforePage();
      return page;
    });
    live = await import("./conversations");
    live.putGroup(group(5));
    await live.open("g");
  });
  afterEach(() => void vi.useRealTimers());

  test("fetches what happened while its newest page was on its way", async () => {
    server.beforePage = () => {
      server.rev = 107;
      live.receive("g", posted(107));
      server.beforePage = () => {};
    };
    server.rev = 105;
    await live.takeSynced({
      id: "g",
      rev: 105,
      last_seq: 105,
      read_seq: 0,
      unread_count: 105,
      floor: 0,
      limited: true,
      changes: [],
    });
    await pass(2_000);
    expect(seqs()).toEqual(range(101, 107));
    expect(live.revs()).toEqual({ g: 107 });
  });

  test("keeps what came early when an answer brings what was missing before it", async () => {
    live.receive("g", posted(8));
    const changes = [posted(6), posted(7)];
    await live.takeSynced({
      id: "g",
      rev: 7,
      last_seq: 7,
      read_seq: 0,
      unread_count: 7,
      floor: 0,
      limited: false,
      changes,
    });
    expect(seqs()).toEqual(range(1, 8));
    await pass(60_000);
    expect(asked().filter((path) => path.includes("/changes"))).toEqual([]);
  });

  test("never goes back to an older answer", async () => {
    live.receive("g", posted(6));
    live.putGroup(group(5));
    expect(live.revs()).toEqual({ g: 6 });
    expect(live.conversation("g")!.group).toMatchObject({ rev: 6, last_seq: 6 });
  });

  test("counts on while nobody has opened it", async () => {
    live.forget("g");
    live.putGroup(group(5));
    live.receive("g", posted(6));
    live.putGroup(group(5));
    expect(live.conversation("g")!.group).toMatchObject({ rev: 6, last_seq: 6, unread_count: 6 });
    live.putGroup(group(9));
    expect(live.conversation("g")!.group).toMatchObject({ rev: 9, unread_count: 9 });
    await pass(60_000);
    expect(asked().filter((path) => path.includes("/changes"))).toEqual([]);
  });

  test("fetches what it was told of by an answer about the group", async () => {
    server.rev = 7;
    live.putGroup(group(7));
    await pass(1_000);
    expect(seqs()).toEqual(range(1, 7));
  });

  test("leaves nothing of itself, and fetches nothing more, without its consent", async () => {
    live.receive("g", posted(7));
    live.putGroup(group(7, { needs_consent: "peer_chat" }));
    await pass(60_000);
    expect(live.conversation("g")!.messages).toBeNull();
    expect(live.revs()).toEqual({});
    expect(asked().filter((path) => path.includes("/changes"))).toEqual([]);
  });
});
