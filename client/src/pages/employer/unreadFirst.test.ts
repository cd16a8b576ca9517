import { expect, it } from "vitest";
import type { Thread } from "../../api/types";
import { unreadFirst } from "./unreadFirst";

const thread = (id: string, opened_at: string, unread_count: number) =>
  ({ id, opened_at, group: { unread_count } }) as Thread;

it("puts the unread first, then the newest", () => {
  const threads = [
    thread("older", "2026-11-01", 0),
    thread("newer", "2026-11-05", 0),
    thread("unread", "2026-10-01", 2),
  ];
  expect(unreadFirst(threads).map(({ id }) => id)).toEqual(["unread", "newer", "older"]);
});
