import type { Decision, Group } from "../../api/types";
import { clock, date, day } from "../../words/format";
import { words } from "../../words/words";

/** »i dag kl. 10.00«, »mandag 30. november kl. 10.00« */
export function moment(at: string): string {
  const t = words("decisions");
  return t.at(day(at), clock(at));
}

export function untilWhen({ is_closed, closes_at }: Decision): string {
  const t = words("decisions");
  return is_closed ? t.ended(day(closes_at)) : t.until(moment(closes_at));
}

export const onDate = (day: string): string => date(`${day}T12:00:00Z`);

/** Nobody else can see it; the staff of the group by their names, for it is them one wonders about. */
export function secrecy(group: Group | undefined): string {
  const t = words("decisions");
  const staff = group?.audience.staff.map(({ alias }) => alias) ?? [];
  if (staff.length === 0) return t.secret;
  const last = staff[staff.length - 1]!;
  const who = staff.length === 1 ? last : `${staff.slice(0, -1).join(", ")} ${t.or} ${last}`;
  return t.secretBesides(who);
}
