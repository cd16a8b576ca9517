import type { Uuid } from "../../api/types";
import { words } from "../../words/words";
import { Chip } from "../together/Chip";
import { hasBegun, nextOnes, useMeetings, whenShort } from "./meetings";

export function MeetingChips({ groupId }: { groupId: Uuid }) {
  const t = words("meetings");
  const meetings = useMeetings(groupId).value ?? [];
  return (
    <>
      {nextOnes(meetings).map((meeting) => (
        <Chip
          key={meeting.id}
          href={`/group/${groupId}/meetings/${meeting.id}`}
          title={meeting.cancelled_at ? t.cancelled : hasBegun(meeting) ? t.now : t.next}
          note={whenShort(meeting)}
        />
      ))}
    </>
  );
}
