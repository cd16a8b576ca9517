import { signal } from "@preact/signals";
import type { Language } from "../api/types";

const KEY = "language";
export const languages: Language[] = ["da", "nb", "en"];

const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

function fromPhone(): Language {
  for (const tag of navigator.languages) {
    const short = tag.slice(0, 2).replace(/^n[no]$/, "nb");
    if (isLanguage(short)) return short;
  }
  return "da";
}

const chosen = localStorage.getItem(KEY);

export const language = signal<Language>(isLanguage(chosen) ? chosen : fromPhone());
export const hasChosenLanguage = (): boolean => localStorage.getItem(KEY) !== null;
export const rememberLanguage = (value: Language): void => localStorage.setItem(KEY, value);
