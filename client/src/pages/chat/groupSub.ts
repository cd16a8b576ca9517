import type { Group } from "../../api/types";
import { words } from "../../words/words";

/** »8 med · tirsdag kl. 10 · Luna (ungekonsulent)« */
export function groupSub({ audience, me, rhythm, mixed_roles }: Group): string {
  const t = words("chat");
  const { hats } = words("shell");
  const count = audience.others + (me.hat === "participant" ? 1 : 0);
  const staff = audience.staff.map(({ alias, hat }) => `${alias} (${hats[hat]})`);
  return [t.with(count), ...(rhythm ? [rhythm] : []), ...staff, ...(mixed_roles ? [t.mixedRoles] : [])].join(" · ");
}
