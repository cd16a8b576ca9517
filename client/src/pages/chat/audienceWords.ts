import type { Audience, Hat } from "../../api/types";
import { list } from "../../words/format";
import { words } from "../../words/words";

/** »7 andre og Luna (ungekonsulent)«, or nothing when nobody else can read. */
export function audienceWords({ others, staff }: Omit<Audience, "token">, mine: Hat = "participant"): string {
  const t = words("chat");
  const { hats } = words("shell");
  const participants = mine === "participant" ? t.otherParticipants : t.participants;
  const named = staff.map(({ alias, hat }) => `${alias} (${hats[hat]})`);
  return list(others > 0 ? [participants(others), ...named] : named);
}
