import type { Round, Uuid } from "../../api/types";
import { RowLink } from "../../ui/RowLink";
import { day } from "../../words/format";
import { words } from "../../words/words";
import { waitsFor } from "./when";

export function RoundRow({ groupId, round }: { groupId: Uuid; round: Round }) {
  const note = round.is_open ? words("rounds").openedOn(day(round.opens_at!)) : waitsFor(round);
  return <RowLink href={`/group/${groupId}/rounds/${round.id}`} title={round.question} note={note} />;
}
