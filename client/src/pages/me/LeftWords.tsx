import { useState } from "preact/hooks";
import { remove } from "../../api/request";
import type { Group } from "../../api/types";
import { groups } from "../../live/conversations";
import { Choice } from "../../ui/Choice";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

/** Reading ends with the yes; what one wrote stays until one says otherwise, group by group. */
export function LeftWords() {
  const peer = groups.value.filter(({ kind }) => kind === "peer");
  return (
    <>
      {peer.map((group) => (
        <LeftInGroup key={group.id} group={group} />
      ))}
    </>
  );
}

function LeftInGroup({ group }: { group: Group }) {
  const t = words("me").leftWords;
  const [answer, setAnswer] = useState<string | null>(null);
  const { isBusy, error, run } = useTask();
  const takeAway = () =>
    run(async () => {
      await remove(`/groups/${group.id}/messages`);
      setAnswer(t.isGone);
    });
  const question = t.stands(group.name ?? t.theGroup, group.me.alias);
  return (
    <div class="left-words">
      <p role="status">{answer ?? question}</p>
      {!answer && (
        <Choice
          label={question}
          isBusy={isBusy}
          alternatives={[
            { label: t.keep, onChoose: () => setAnswer(t.isKept) },
            { label: t.takeAway, onChoose: () => void takeAway() },
          ]}
        />
      )}
      <TaskError error={error} />
    </div>
  );
}
