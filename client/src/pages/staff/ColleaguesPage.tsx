import { useState } from "preact/hooks";
import { goBack } from "../../app/location";
import { get, post } from "../../api/request";
import type { Group, StaffRoom } from "../../api/types";
import { conversation, putGroup } from "../../live/conversations";
import { rightsChanges } from "../../live/sync";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Choice } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { Loaded, useFetched } from "../../ui/Loaded";
import { RowLink } from "../../ui/RowLink";
import { Screen } from "../../ui/Screen";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { LeaveSheet } from "../groups/LeaveSheet";
import { Sparrings } from "./Sparrings";

const LONGEST_ALIAS = 40;

/** The room of those who support: its conversation, thinking aloud, and talks of two. */
export default function ColleaguesPage() {
  const t = words("staff");
  const fetched = useFetched(() => get<StaffRoom>("/staff-room"), [rightsChanges.value]);
  return (
    <Screen title={t.title} sub={t.sub} back="/me">
      <Loaded of={fetched} rows={3}>
        {({ group, talks }) =>
          group ? (
            <>
              <RowLink href={`/colleagues/${group.id}`} title={t.room} note={t.roomNote} news={newsIn(group)} />
              <Sparrings room={group.id} onTaken={fetched.reload} />
              {talks.length > 0 && <h2 class="section-head">{t.talks}</h2>}
              {talks.map(({ group, text }) => (
                <RowLink
                  key={group.id}
                  href={`/colleagues/${group.id}`}
                  title={group.name ?? t.talks}
                  note={text}
                  news={newsIn(group)}
                />
              ))}
              <Leave group={group} onLeft={() => void fetched.reload()} />
            </>
          ) : (
            <ComeIn onIn={fetched.replace} />
          )
        }
      </Loaded>
    </Screen>
  );
}

function newsIn(group: Group): string | null {
  const { unread_count } = conversation(group.id)?.group ?? group;
  return unread_count ? words("staff").newMessage : null;
}

function ComeIn({ onIn }: { onIn: (room: StaffRoom) => void }) {
  const t = words("staff");
  const { notNow } = words("shell");
  const { isBusy, error, run } = useTask();
  const [alias, setAlias] = useState("");
  const [isAliasMissing, setIsAliasMissing] = useState(false);
  const comeIn = () => {
    if (alias.trim() === "") return setIsAliasMissing(true);
    return run(async () => {
      const room = await post<StaffRoom>("/staff-room/membership", { alias: alias.trim() });
      if (room.group) putGroup(room.group);
      onIn(room);
    });
  };
  return (
    <Card>
      <p>{t.means}</p>
      <Field
        label={t.alias}
        hint={t.aliasHint}
        value={alias}
        onInput={setAlias}
        maxLength={LONGEST_ALIAS}
        error={isAliasMissing && alias.trim() === "" ? t.aliasMissing : null}
      />
      <TaskError error={error} known={t.known} />
      <Choice
        label={t.title}
        isBusy={isBusy}
        alternatives={[
          { label: t.comeIn, onChoose: () => void comeIn() },
          { label: notNow, onChoose: () => goBack("/me") },
        ]}
      />
    </Card>
  );
}

function Leave({ group, onLeft }: { group: Group; onLeft: () => void }) {
  const t = words("staff");
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <>
      <Button onClick={() => setIsLeaving(true)}>{t.leave}</Button>
      {isLeaving && (
        <LeaveSheet
          group={group}
          path="/staff-room/membership"
          says={t}
          onClose={() => setIsLeaving(false)}
          onLeft={() => {
            setIsLeaving(false);
            onLeft();
          }}
        />
      )}
    </>
  );
}
