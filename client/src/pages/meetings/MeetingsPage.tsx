import type { PageProps } from "../../app/routes";
import type { Meeting, Uuid } from "../../api/types";
import { conversation } from "../../live/conversations";
import { Loaded } from "../../ui/Loaded";
import { RowLink } from "../../ui/RowLink";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { words } from "../../words/words";
import { useMeetings, whenLong } from "./meetings";
import { Rhythm } from "./Rhythm";

export default function MeetingsPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("meetings");
  const fetched = useMeetings(id);
  return (
    <Screen title={t.title} sub={conversation(id)?.group.name} back={`/group/${id}/together`}>
      <Loaded of={fetched}>
        {(meetings) => {
          const ahead = meetings.filter(({ is_over }) => !is_over);
          const past = meetings.filter(({ is_over }) => is_over);
          return (
            <>
              {ahead.length === 0 && <Empty>{t.none}</Empty>}
              <Rows groupId={id} meetings={ahead} />
              <a class="button" href={`/group/${id}/meetings/new`}>
                {t.plan}
              </a>
              <Rhythm groupId={id} />
              {past.length > 0 && <h2 class="section-head">{t.past}</h2>}
              <Rows groupId={id} meetings={past} />
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}

function Rows({ groupId, meetings }: { groupId: Uuid; meetings: Meeting[] }) {
  const t = words("meetings");
  return (
    <ul>
      {meetings.map((meeting) => {
        const kind = meeting.kind !== "meeting" && t.kinds[meeting.kind];
        const note = [kind, meeting.place, meeting.am_coming && !meeting.is_over && t.iAmComing]
          .filter(Boolean)
          .join(" · ");
        return (
          <li key={meeting.id}>
            <RowLink
              href={`/group/${groupId}/meetings/${meeting.id}`}
              title={whenLong(meeting)}
              note={note}
              news={meeting.cancelled_at && t.cancelled}
            />
          </li>
        );
      })}
    </ul>
  );
}
