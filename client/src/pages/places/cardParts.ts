import type { ReleasablePart } from "../../api/types";
import { list } from "../../words/format";
import { words } from "../../words/words";

export const cardParts: ReleasablePart[] = ["interests", "strengths", "limits", "peers"];

/** »De ser dine interesser og dine grænser«, always in the order of the card. */
export function whatTheySee(shown: ReleasablePart[]): string {
  const t = words("places");
  if (shown.length === 0) return t.theySeeNothing;
  if (shown.length === cardParts.length) return t.theySeeAll;
  return t.theySee(list(cardParts.filter((part) => shown.includes(part)).map((part) => t.partsInSentence[part])));
}
