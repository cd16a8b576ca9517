import type { Thread } from "../../api/types";

/** Unread ones first; within that the newest first. */
export function unreadFirst(threads: Thread[]): Thread[] {
  const isRead = ({ group }: Thread) => (group.unread_count ? 0 : 1);
  return threads.toSorted((one, other) => isRead(one) - isRead(other) || other.opened_at.localeCompare(one.opened_at));
}
