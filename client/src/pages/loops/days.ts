import type { Loop } from "../../api/types";
import { dayKey } from "../../words/format";

export const spans = { day: 1, week: 7, twoWeeks: 14, month: 30 } as const;
export type Span = keyof typeof spans;

/** The day at the site so many days from now: 2026-11-23. */
export function dayIn(span: Span, now = new Date()): string {
  return dayKey(new Date(now.getTime() + spans[span] * 86_400_000));
}

/** A moment of that day, whichever zone the phone is in. */
export const noonOf = (day: string): string => `${day}T12:00:00Z`;

/** Whether the day the group set itself has come. */
export const isDue = (loop: Loop, now = new Date()): boolean =>
  !loop.is_stopped && loop.until !== null && loop.until <= dayKey(now);
