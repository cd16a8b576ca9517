import type { Audience, Hat } from "../../api/types";
import { list } from "../../words/format";
import { words } from "../../words/words";

const MOST_NAMED = 2;

/** »7 andre og Luna (ungekonsulent)«, or nothing when nobody else can read; of many in one hat, their number. */
export function audienceWords({ others, staff }: Omit<Audience, "token">, mine: Hat = "participant"): string {
  const t = words("chat");
  const { hats } = words("shell");
  const participants = mine === "participant" ? t.otherParticipants : t.participants;
  const worn = [...new Set(staff.map(({ hat }) => hat))];
  const atWork = worn.flatMap((hat) => {
    const those = staff.filter((one) => one.hat === hat);
    const many = t.many[hat as keyof typeof t.many];
    return those.length > MOST_NAMED && many
      ? [many(those.length)]
      : those.map(({ alias }) => `${alias} (${hats[hat]})`);
  });
  return list(others > 0 ? [participants(others), ...atWork] : atWork);
}
