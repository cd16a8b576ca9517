import type { Language } from "../../api/types";
import { timeZone } from "../../words/format";
import { language } from "../../words/language";
import type { Catalogue } from "../../words/catalogue";

export type Country = "DK" | "NO";

interface Line {
  name: keyof Catalogue["help"]["lines"];
  /** As people know it; the spaces fall away when it is dialled. */
  number: string;
  isUrgent: boolean;
}

export const linesOf: Record<Country, Line[]> = {
  DK: [
    { name: "emergencyDk", number: "112", isUrgent: true },
    { name: "livslinien", number: "70 201 201", isUrgent: false },
  ],
  NO: [
    { name: "emergencyNo", number: "113", isUrgent: true },
    { name: "mentalHelse", number: "116 123", isUrgent: false },
    { name: "kirkensSos", number: "22 40 00 40", isUrgent: false },
  ],
};

export const harmlessPage: Record<Country, string> = { DK: "https://www.dmi.dk/", NO: "https://www.yr.no/" };

const byLanguage: Record<Language, Country[]> = { da: ["DK"], nb: ["NO"], en: ["DK", "NO"] };

/** The site's country when it is known, else the language's; English readers may be in either. */
export function countries(): Country[] {
  if (timeZone.value === "Europe/Copenhagen") return ["DK"];
  if (timeZone.value === "Europe/Oslo") return ["NO"];
  return byLanguage[language.value];
}
