import { describe, expect, it } from "vitest";
import type { Thread } from "../../api/types";
import { unreadFirst } from "./unreadFirst";

const thread = (id: string, opened_at: string, unread_count: number, closed_at: string | null = null) =>
  ({ id, opened_at, closed_at, group: { unread_count } }) as Thread;

describe("the employer's inbox", () => {
  it("has the unread first, then the newest, and the closed last", () => {
    const threads = [
      thread("closed", "2026-11-09", 1, "2026-11-10"),
      thread("older", "2026-11-01", 0),
      thread("newer", "2026-11-05", 0),
      thread("unread", "2026-10-01", 2),
    ];
    expect(unreadFirst(threads).map(({ id }) => id)).toEqual(["unread", "newer", "older", "closed"]);
  });
});
