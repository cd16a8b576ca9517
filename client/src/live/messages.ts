import type { Group, Message, ReactionKind, Uuid } from "../api/types";

/** Puts a message where it belongs; of two versions of the same message the later one stays. */
export function withMessage(messages: Message[], message: Message): Message[] {
  const at = messages.findIndex((other) => other.id === message.id);
  if (at >= 0) {
    if (messages[at]!.rev > message.rev) return messages;
    return messages.with(at, message);
  }
  const after = messages.findLastIndex((other) => other.seq < message.seq);
  // Older than everything shown: paging upward will bring it.
  if (after < 0 && messages.length > 0) return messages;
  return messages.toSpliced(after + 1, 0, message);
}

export function withOlderPage(messages: Message[], page: Message[]): Message[] {
  const first = messages[0]?.seq ?? Infinity;
  return [...page.filter((message) => message.seq < first), ...messages];
}

/** Both marks only move forward, whichever answer or event tells of them first. */
export function withMarks(group: Group, marks: { last_seq?: number; read_seq?: number }): Group {
  if (group.last_seq === null || group.read_seq === null) return group;
  const last_seq = Math.max(group.last_seq, marks.last_seq ?? 0);
  const read_seq = Math.max(group.read_seq, marks.read_seq ?? 0);
  return { ...group, last_seq, read_seq, unread_count: Math.max(0, last_seq - read_seq) };
}

/** The group's counters after this message was seen to exist. One's own message is read when it is written. */
export function withCounters(group: Group, message: Message): Group {
  if (group.last_seq === null || group.read_seq === null || message.seq <= group.last_seq) return group;
  const isMineAndNext = message.author?.id === group.me.id && group.read_seq === message.seq - 1;
  return withMarks(group, { last_seq: message.seq, ...(isMineAndNext && { read_seq: message.seq }) });
}

export const reactionOrder: ReactionKind[] = ["same_here", "heart", "strong", "laugh", "thanks"];

export const hasReacted = (message: Message, kind: ReactionKind, member: Uuid): boolean =>
  message.reactions.some((reaction) => reaction.kind === kind && reaction.by.includes(member));

export function withReaction(message: Message, kind: ReactionKind, member: Uuid, isOn: boolean): Message {
  const before = message.reactions.find((reaction) => reaction.kind === kind)?.by ?? [];
  const by = before.filter((id) => id !== member).concat(isOn ? member : []);
  const others = message.reactions.filter((reaction) => reaction.kind !== kind);
  return { ...message, reactions: by.length > 0 ? [...others, { kind, by }] : others };
}
