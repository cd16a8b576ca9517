import type { Uuid } from "../../api/types";
import { RowLink } from "../../ui/RowLink";
import { words } from "../../words/words";
import { useRounds } from "./rounds";

export function RoundsRow({ groupId }: { groupId: Uuid }) {
  const t = words("rounds");
  const first = useRounds(groupId).value?.[0];
  return <RowLink href={`/group/${groupId}/rounds`} title={t.title} note={first?.question ?? t.sub} />;
}
