import type { Offer } from "../../api/types";
import { words } from "../../words/words";

/** »Luna (ungekonsulent)«, »Noor« */
export function makerOf({ by }: Offer): string | null {
  if (!by) return null;
  return by.hat === "participant" ? by.alias : `${by.alias} (${words("shell").hats[by.hat]})`;
}

export function originOf(offer: Offer): string {
  const t = words("path");
  const maker = makerOf(offer);
  if (offer.from === "me") return t.from.me;
  if (offer.from === "facilitator" && maker) return t.from.someone(maker);
  return maker ? `${t.from.group} · ${maker}` : t.from.group;
}
