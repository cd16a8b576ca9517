import type { Message } from "../../api/types";

export type Row =
  | { kind: "day"; key: string; at: string }
  | { kind: "new"; key: string }
  | { kind: "message"; key: string; message: Message; isFollowUp: boolean };

const FOLLOW_UP_MS = 5 * 60 * 1000;

function follows(before: Message | undefined, message: Message): boolean {
  if (!before?.author || before.author.id !== message.author?.id) return false;
  return Date.parse(message.created_at) - Date.parse(before.created_at) < FOLLOW_UP_MS;
}

/** Messages with a line where a new day begins and one where the unread begin. */
export function timeline(messages: Message[], readSeq: number | null, dayOf: (at: string) => string): Row[] {
  const rows: Row[] = [];
  let before: Message | undefined;
  for (const message of messages) {
    const isNewDay = !before || dayOf(before.created_at) !== dayOf(message.created_at);
    if (isNewDay) rows.push({ kind: "day", key: `day ${dayOf(message.created_at)}`, at: message.created_at });
    const isFirstUnread = readSeq !== null && message.seq > readSeq && (before?.seq ?? 0) <= readSeq;
    if (isFirstUnread) rows.push({ kind: "new", key: "new" });
    const isFollowUp = !isNewDay && !isFirstUnread && follows(before, message);
    rows.push({ kind: "message", key: message.id, message, isFollowUp });
    before = message;
  }
  return rows;
}
