import type { Group } from "../../api/types";
import { words } from "../../words/words";

/** »8 med · tirsdag kl. 10« */
export function groupSub({ audience, me, rhythm, mixed_roles }: Group): string {
  const t = words("chat");
  const count = audience.others + (me.hat === "participant" ? 1 : 0);
  return [t.with(count), ...(rhythm ? [rhythm] : []), ...(mixed_roles ? [t.mixedRoles] : [])].join(" · ");
}
