import { useState } from "preact/hooks";
import type { PageProps } from "../../app/routes";
import { Problem } from "../../api/problem";
import { get } from "../../api/request";
import type { WholeMeeting } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { conversation } from "../../live/conversations";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { NotFound } from "../../ui/states";
import { words } from "../../words/words";
import { Agenda } from "./Agenda";
import { ChangeSheet } from "./ChangeSheet";
import { Coming } from "./Coming";
import { MeetingRounds } from "./MeetingRounds";
import { whenLong } from "./meetings";
import { Summary } from "./Summary";
import "./meetings.css";

/** One meeting: where, who comes, what about, its round, and what the group wants to remember of it. */
export default function MeetingPage({ params }: PageProps) {
  const groupId = params.id!;
  const path = `/groups/${groupId}/meetings/${params.meeting!}`;
  const t = words("meetings");
  const fetched = useFetched(() => get<WholeMeeting>(path), [path]);
  useReloadOn(groupId, ["meeting_changed", "member_changed"], fetched.reload);
  const [isChanging, setIsChanging] = useState(false);
  const meeting = fetched.value;
  if (fetched.error instanceof Problem && fetched.error.status === 404) return <NotFound />;
  return (
    <Screen
      title={meeting ? t.kinds[meeting.kind] : ""}
      sub={conversation(groupId)?.group.name}
      back={`/group/${groupId}/meetings`}
    >
      <Loaded of={fetched} rows={4}>
        {(meeting) => {
          const isClosed = meeting.is_over || Boolean(meeting.cancelled_at);
          const shared = { groupId, path, meeting, isClosed, onChanged: fetched.replace };
          return (
            <>
              {meeting.cancelled_at && <Card needsYou>{t.isCancelled}</Card>}
              <Card>
                <p class="meeting-when">{whenLong(meeting)}</p>
                {meeting.place && <p>{meeting.place}</p>}
                {!isClosed && <Button onClick={() => setIsChanging(true)}>{t.change}</Button>}
              </Card>
              <Coming {...shared} />
              <MeetingRounds groupId={groupId} meetingId={meeting.id} isClosed={isClosed} />
              <Agenda {...shared} />
              {!meeting.cancelled_at && <Summary {...shared} />}
              {isChanging && <ChangeSheet {...shared} onClose={() => setIsChanging(false)} />}
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}
