import { signal } from "@preact/signals";
import type { Language } from "../api/types";

const KEY = "language";
export const languages: Language[] = ["da", "nb", "en"];

const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

function fromPhone(): Language | null {
  for (const tag of navigator.languages) {
    const short = tag.slice(0, 2).replace(/^n[no]$/, "nb");
    if (isLanguage(short)) return short;
  }
  return null;
}

const chosen = localStorage.getItem(KEY);

const known = isLanguage(chosen) ? chosen : fromPhone();

export const language = signal<Language>(known ?? "da");
/** False when neither the person nor the phone has said one of ours: then the site's is a better guess. */
export const isLanguageKnown = known !== null;
export const rememberLanguage = (value: Language): void => localStorage.setItem(KEY, value);
