import type { Uuid } from "../../api/types";
import { RowLink } from "../../ui/RowLink";
import { words } from "../../words/words";
import { nextOnes, useMeetings, whenShort } from "./meetings";

export function MeetingsRow({ groupId }: { groupId: Uuid }) {
  const t = words("meetings");
  const meetings = useMeetings(groupId).value;
  const next = meetings && nextOnes(meetings).at(-1);
  const note = next && (next.cancelled_at ? `${whenShort(next)} · ${t.cancelled.toLowerCase()}` : whenShort(next));
  return <RowLink href={`/group/${groupId}/meetings`} title={t.title} note={note ?? (meetings && t.noneShort)} />;
}
