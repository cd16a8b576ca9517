import type { CardPart } from "../../api/types";
import { list } from "../../words/format";
import { words } from "../../words/words";

export const cardParts: CardPart[] = ["interests", "strengths", "limits"];

/** »dine interesser og dine grænser«, always in the order of the card. */
export function partsInWords(shown: CardPart[]): string {
  const { partsInSentence } = words("places");
  return list(cardParts.filter((part) => shown.includes(part)).map((part) => partsInSentence[part]));
}
