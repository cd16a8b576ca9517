import { signal } from "@preact/signals";
import type { Language } from "../api/types";
import { language, rememberLanguage } from "./language";
import type { Area, Catalogue } from "./catalogue";

const files = import.meta.glob<{ default: unknown }>("./*/{da,nb,en}.ts");
const loaded = signal<Partial<Catalogue>>({});

async function load(areas: Area[], into: Language): Promise<Partial<Catalogue>> {
  const entries = areas.map(async (area) => [area, (await files[`./${area}/${into}.ts`]!()).default] as const);
  return Object.fromEntries(await Promise.all(entries)) as Partial<Catalogue>;
}

/** Fetches the words of these areas in today's language; pages name theirs in the route table. */
export async function loadWords(areas: Area[]): Promise<void> {
  const missing = areas.filter((area) => !loaded.value[area]);
  if (missing.length === 0) return;
  const fresh = await load(missing, language.value);
  loaded.value = { ...loaded.value, ...fresh };
}

export async function speak(next: Language): Promise<void> {
  rememberLanguage(next);
  if (next !== language.value) {
    const fresh = await load(Object.keys(loaded.value) as Area[], next);
    language.value = next;
    loaded.value = fresh;
  }
  document.documentElement.lang = next;
}

export function words<A extends Area>(area: A): Catalogue[A] {
  const found = loaded.value[area];
  if (!found) throw new Error(`The words of »${area}« are not in the page's entry of the route table`);
  return found as Catalogue[A];
}
