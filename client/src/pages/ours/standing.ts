import type { Letter, Ours, Wording } from "../../api/types";
import { date, dayKey, quote, weekday } from "../../words/format";
import { words } from "../../words/words";

const MOST_LETTERS = 42;
const WEEK_MS = 6 * 86_400_000;

/** A day that something is due by: »fredag« where it is this close ahead, else »4. december«. */
export function dueDay(by: string, now = new Date()): string {
  const isSoon = by > dayKey(now) && Date.parse(by) - Date.parse(dayKey(now)) <= WEEK_MS;
  return isSoon ? weekday(by) : date(by);
}

/** The wording that is shown first: what the group is asked about, or the last one. */
export const shownFirst = ({ asked_version, versions }: Ours): number => asked_version ?? versions.at(-1)!.number;

export const wordingOf = ({ versions }: Ours, number: number): Wording =>
  versions.find((version) => version.number === number)!;

/** The first words of it, to know it by. */
export function beginning(ours: Ours): string {
  const line = wordingOf(ours, shownFirst(ours)).text.split("\n")[0]!;
  return quote(line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS).replace(/[^\p{L}]+\S*$/u, "")}…` : line);
}

export const nameOf = (letter: Letter): string => letter.name || words("ours").someoneGone;

/** »Mette svarer senest fredag«, or that she has, or has not. */
export function letterLine(letter: Letter): string {
  const t = words("ours");
  const name = nameOf(letter);
  if (letter.state === "answered") return t.answeredBy(name);
  if (letter.state === "unanswered") return t.didNotAnswer(name, dueDay(letter.answer_by));
  return letter.is_addressee_gone ? t.cannotAnswer(name) : t.answersBy(name, dueDay(letter.answer_by));
}

/** What is so with it now, in a few words. */
export function standing({ agrees_on, agreed_version, letters }: Ours): string {
  const t = words("ours");
  if (agrees_on) return t.chipAsked(dueDay(agrees_on));
  if (letters.length > 0) return letterLine(letters[0]!);
  return agreed_version ? t.chipAgreed : t.chipDraft;
}

/** What the group is asked about comes first, then what others are. */
export function mostAlive(items: Ours[]): Ours | undefined {
  const isWaiting = ({ letters }: Ours) => letters.some(({ state }) => state === "waiting");
  return items.find(({ agrees_on }) => agrees_on) ?? items.find(isWaiting) ?? items[0];
}
