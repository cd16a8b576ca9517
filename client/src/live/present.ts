import type { Signalled, Uuid } from "../api/types";

interface Presence {
  group: Uuid;
  hereUntil: number;
  typingUntil: number;
}

/** By member. Each is known by another id in each group. */
export type Present = ReadonlyMap<Uuid, Presence>;

const HERE_MS = 45_000;
const TYPING_MS = 6_000;

export function withSignal(present: Present, { group_id, member, kind }: Signalled, now: number): Present {
  const next = new Map(present);
  const before = next.get(member) ?? { group: group_id, hereUntil: 0, typingUntil: 0 };
  if (kind === "away") next.delete(member);
  if (kind === "here") next.set(member, { ...before, hereUntil: now + HERE_MS });
  if (kind === "typing") next.set(member, { ...before, typingUntil: now + TYPING_MS });
  return next;
}

/** Who writes no more, because here is what they wrote. */
export function withWritten(present: Present, member: Uuid): Present {
  const before = present.get(member);
  return before ? new Map(present).set(member, { ...before, typingUntil: 0 }) : present;
}

export const withoutPassed = (present: Present, now: number): Present =>
  new Map([...present].filter(([, { hereUntil, typingUntil }]) => Math.max(hereUntil, typingUntil) > now));

export const firstEnd = (present: Present, now: number): number =>
  Math.min(...[...present.values()].flatMap((seen) => [seen.hereUntil, seen.typingUntil]).filter((end) => end > now));
