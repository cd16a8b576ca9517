import { describe, expect, test } from "vitest";
import type { Group, Message } from "../api/types";
import { hasReacted, withCounters, withMarks, withMessage, withOlderPage, withReaction } from "./messages";

const ada = { id: "ada", alias: "Ada", hat: "participant" as const };
const ben = { id: "ben", alias: "Ben", hat: "participant" as const };

const message = (seq: number, over: Partial<Message> = {}): Message => ({
  id: `m${seq}`,
  group_id: "g",
  seq,
  rev: seq,
  author: ben,
  client_key: `k${seq}`,
  body: "",
  reply_to: null,
  reactions: [],
  created_at: "2026-11-23T10:00:00.000000Z",
  edited_at: null,
  removed_at: null,
  ...over,
});

const group = { me: ada, last_seq: 7, read_seq: 5, unread_count: 2 } as Group;
const seqs = (messages: Message[]) => messages.map(({ seq }) => seq);

describe("a conversation's messages", () => {
  test("come in the order of the group, also when they arrive out of it", () => {
    expect(seqs(withMessage([message(3), message(5)], message(4)))).toEqual([3, 4, 5]);
  });

  test("keep the later version of the same message", () => {
    const edited = message(3, { rev: 9, body: "edited" });
    expect(withMessage([edited], message(3, { body: "first" }))[0]!.body).toBe("edited");
    expect(withMessage([message(3)], edited)[0]!.body).toBe("edited");
  });

  test("leave what is older than the page to the paging", () => {
    expect(seqs(withMessage([message(30)], message(4, { rev: 40 })))).toEqual([30]);
  });

  test("join an older page without doubles", () => {
    expect(seqs(withOlderPage([message(3), message(4)], [message(1), message(2), message(3)]))).toEqual([1, 2, 3, 4]);
  });
});

describe("the counters", () => {
  test("count somebody else's message as unread", () => {
    expect(withCounters(group, message(8))).toMatchObject({ last_seq: 8, read_seq: 5, unread_count: 3 });
  });

  test("do not count a message twice", () => {
    expect(withCounters(group, message(7))).toBe(group);
  });

  test("count one's own message as read when all before it is", () => {
    const caughtUp = { ...group, read_seq: 7, unread_count: 0 };
    expect(withCounters(caughtUp, message(8, { author: ada }))).toMatchObject({ read_seq: 8, unread_count: 0 });
  });
});

describe("the marks", () => {
  test("move forward", () => {
    expect(withMarks(group, { last_seq: 9, read_seq: 8 })).toMatchObject({ last_seq: 9, read_seq: 8, unread_count: 1 });
  });

  test("never go back to what an older answer says", () => {
    expect(withMarks(group, { last_seq: 6, read_seq: 2 })).toMatchObject({ last_seq: 7, read_seq: 5, unread_count: 2 });
  });
});

describe("a reaction", () => {
  test("is put and taken back", () => {
    const reacted = withReaction(message(1), "same_here", "ada", true);
    expect(hasReacted(reacted, "same_here", "ada")).toBe(true);
    expect(withReaction(reacted, "same_here", "ada", false).reactions).toEqual([]);
  });

  test("leaves the others' alone", () => {
    const both = withReaction(
      message(1, { reactions: [{ kind: "same_here", by: ["ben"] }] }),
      "same_here",
      "ada",
      true,
    );
    expect(withReaction(both, "same_here", "ada", false).reactions).toEqual([{ kind: "same_here", by: ["ben"] }]);
  });
});
