import { describe, expect, test } from "vitest";
import type { Message } from "../../api/types";
import { timeline } from "./timeline";

const message = (seq: number, author: string, created_at: string) =>
  ({ id: `m${seq}`, seq, author: { id: author }, created_at }) as Message;

const dayOf = (at: string) => at.slice(0, 10);
const messages = [
  message(1, "ada", "2026-11-22T19:42:00Z"),
  message(2, "ben", "2026-11-23T08:10:00Z"),
  message(3, "ben", "2026-11-23T08:11:00Z"),
  message(4, "ben", "2026-11-23T09:30:00Z"),
];
const keys = (readSeq: number | null) => timeline(messages, readSeq, dayOf).map(({ key }) => key);

describe("the timeline", () => {
  test("begins each day with its name", () => {
    expect(keys(null)).toEqual(["day 2026-11-22", "m1", "day 2026-11-23", "m2", "m3", "m4"]);
  });

  test("puts the line before the first unread message", () => {
    expect(keys(2)).toEqual(["day 2026-11-22", "m1", "day 2026-11-23", "m2", "new", "m3", "m4"]);
  });

  test("has no line when everything is read", () => {
    expect(keys(4)).not.toContain("new");
  });

  test("lets somebody who goes on at once follow without the name again", () => {
    const followUps = timeline(messages, null, dayOf).filter((row) => row.kind === "message" && row.isFollowUp);
    expect(followUps.map(({ key }) => key)).toEqual(["m3"]);
  });
});
