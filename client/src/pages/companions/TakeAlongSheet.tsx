import { useState } from "preact/hooks";
import { get } from "../../api/request";
import type { Companion, Meeting, Page, Thread } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { clock, day } from "../../words/format";
import { words } from "../../words/words";
import { AskSheet } from "./AskSheet";
import type { What } from "./companions";

interface TakeAlongSheetProps {
  thread: Thread;
  onAsked: (companion: Companion) => void;
  onClose: () => void;
}

/** Along to all of the conversation, or only to a visit that was agreed on in it. */
export function TakeAlongSheet({ thread, onAsked, onClose }: TakeAlongSheetProps) {
  const t = words("companions");
  const [what, setWhat] = useState<What | null>(null);
  const fetched = useFetched(async () => {
    const meetings = (await get<Page<Meeting>>(`/groups/${thread.id}/meetings`)).items;
    return meetings.filter(({ is_over, cancelled_at }) => !is_over && !cancelled_at);
  });
  const toTalk: What = { step: "thread", thread_id: thread.id };
  if (what || fetched.value?.length === 0) {
    return <AskSheet what={what ?? toTalk} onAsked={onAsked} onClose={onClose} />;
  }
  return (
    <Sheet title={t.alongWhere} onClose={onClose}>
      <Loaded of={fetched} rows={2}>
        {(meetings) => (
          <Choice
            label={t.alongWhere}
            alternatives={[
              { label: t.toTalk, note: t.toTalkNote, onChoose: () => setWhat(toTalk) },
              ...meetings.map(({ id, kind, starts_at }) => ({
                label: t.meetings[kind],
                note: t.toMeetingNote(`${day(starts_at)} ${clock(starts_at)}`),
                onChoose: () => setWhat({ step: "meeting", meeting_id: id }),
              })),
            ]}
          />
        )}
      </Loaded>
    </Sheet>
  );
}
