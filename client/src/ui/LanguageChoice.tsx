import type { Language } from "../api/types";
import { changeLanguage } from "../session/session";
import { language, languages } from "../words/language";
import { words } from "../words/words";
import { say } from "./Toasts";

const names: Record<Language, string> = { da: "Dansk", nb: "Norsk", en: "English" };

/** Each language in its own words, so that one can find home from any of them. */
export function LanguageChoice() {
  const change = (next: Language) => changeLanguage(next).catch(() => say(words("shell").failed));
  return (
    <div class="languages" role="group" aria-label={words("shell").language}>
      {languages.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language.value} onClick={() => change(one)}>
          {names[one]}
        </button>
      ))}
    </div>
  );
}
