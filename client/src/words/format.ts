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

export const list = (items: string[]): string =>
  new Intl.ListFormat(locales[language.value], { type: "conjunction" }).format(items);

export function quote(text: string): string {
  const [open, close] = quotes[language.value];
  return `${open}${text}${close}`;
}
