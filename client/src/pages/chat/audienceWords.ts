import type { Audience, Hat } from "../../api/types";
import { list } from "../../words/format";
import { words } from "../../words/words";

const MOST_NAMED = 3;

/** »7 andre og Luna (ungekonsulent)«, or nothing when nobody else can read. */
export function audienceWords({ others, staff }: Omit<Audience, "token">, mine: Hat = "participant"): string {
  const t = words("chat");
  const { hats } = words("shell");
  const participants = mine === "participant" ? t.otherParticipants : t.participants;
  const employers = staff.filter(({ hat }) => hat === "employer");
  const areMany = employers.length > MOST_NAMED;
  const named = staff
    .filter(({ hat }) => !areMany || hat !== "employer")
    .map(({ alias, hat }) => `${alias} (${hats[hat]})`);
  return list([
    ...(others > 0 ? [participants(others)] : []),
    ...(areMany ? [t.employers(employers.length)] : []),
    ...named,
  ]);
}
