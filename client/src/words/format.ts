import { signal } from "@preact/signals";
import type { Time } from "../api/types";
import { language } from "./language";

const locales = { da: "da-DK", nb: "nb-NO", en: "en-GB" };
const quotes = { da: ["»", "«"], nb: ["«", "»"], en: ["“", "”"] } as const;

/** The site's time zone; the phone's own until the site is known. */
export const timeZone = signal<string | undefined>(undefined);

const format = (at: Time | Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locales[language.value], { timeZone: timeZone.value, ...options }).format(new Date(at));

export const clock = (at: Time): string => format(at, { hour: "2-digit", minute: "2-digit" });
export const date = (at: Time): string => format(at, { day: "numeric", month: "long" });
export const dateWithYear = (at: Time): string => format(at, { day: "numeric", month: "long", year: "numeric" });
export const weekday = (at: Time): string => format(at, { weekday: "long" });
export const dateWithWeekday = (at: Time): string => format(at, { weekday: "long", day: "numeric", month: "long" });
export const month = (at: Time): string => format(at, { month: "long", year: "numeric" });

/** The calendar day at the site, as something to compare: 2026-11-23. */
export const dayKey = (at: Time | Date): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: timeZone.value, dateStyle: "short" }).format(new Date(at));

/** »i dag«, »i går«, else »mandag 23. november«. */
export function day(at: Time, now = new Date()): string {
  const daysAgo = Math.round((Date.parse(dayKey(now)) - Date.parse(dayKey(at))) / 86_400_000);
  if (daysAgo === 0 || daysAgo === 1) {
    return new Intl.RelativeTimeFormat(locales[language.value], { numeric: "auto" }).format(-daysAgo, "day");
  }
  const isThisYear = dayKey(at).slice(0, 4) === dayKey(now).slice(0, 4);
  return format(at, { weekday: "long", day: "numeric", month: "long", ...(isThisYear ? {} : { year: "numeric" }) });
}

/** A day that is still to come: »i dag«, »i morgen«, »tirsdag« within the week, else with its date. */
export function dayAhead(at: Time, now = new Date()): string {
  const days = Math.round((Date.parse(dayKey(at)) - Date.parse(dayKey(now))) / 86_400_000);
  if (days === 1) return new Intl.RelativeTimeFormat(locales[language.value], { numeric: "auto" }).format(1, "day");
  return days > 1 && days < 7 ? weekday(at) : day(at, now);
}

/** The hour as one says it: »10«, else »10.30«. */
export const hour = (at: Time): string => (language.value === "en" ? clock(at) : clock(at).replace(/[.:]00$/, ""));

/** What the calendar and clock at the site show, as a form field holds it: 2026-11-24T10:00. */
export const siteClock = (at: Time | Date): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: timeZone.value, dateStyle: "short", timeStyle: "short" })
    .format(new Date(at))
    .replace(" ", "T");

/** The moment at which they show that; the second look is for the night when the clocks change. */
export function fromSiteClock(shown: string): Time {
  const wanted = Date.parse(`${shown}Z`);
  let moment = wanted;
  for (let look = 0; look < 2; look++) moment -= Date.parse(`${siteClock(new Date(moment))}Z`) - wanted;
  return new Date(moment).toISOString();
}

export const list = (items: string[]): string =>
  new Intl.ListFormat(locales[language.value], { type: "conjunction" }).format(items);

export function quote(text: string): string {
  const [open, close] = quotes[language.value];
  return `${open}${text}${close}`;
}
