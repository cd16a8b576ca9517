import type { Thread } from "../../api/types";

/** Unread ones first, closed ones last; within that the newest first. */
export function unreadFirst(threads: Thread[]): Thread[] {
  const place = ({ group, closed_at }: Thread) => (closed_at ? 2 : group.unread_count ? 0 : 1);
  return threads.toSorted((one, other) => place(one) - place(other) || other.opened_at.localeCompare(one.opened_at));
}
