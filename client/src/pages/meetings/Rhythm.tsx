import { useState } from "preact/hooks";
import { put } from "../../api/request";
import type { Group, Uuid } from "../../api/types";
import { conversation, putGroup } from "../../live/conversations";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { TextButton } from "../../ui/TextButton";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

const LONGEST = 100;

/** How often the group meets, in its own words. */
export function Rhythm({ groupId }: { groupId: Uuid }) {
  const t = words("meetings");
  const { save } = words("shell");
  const group = conversation(groupId)?.group;
  const { isBusy, error, run } = useTask();
  const [text, setText] = useState<string | null>(null);
  if (!group) return null;
  const label = group.rhythm ? t.rhythmEdit : t.rhythmWrite;
  const send = () =>
    run(async () => {
      putGroup(await put<Group>(`/groups/${groupId}/rhythm`, { text: text?.trim() || null }));
      setText(null);
    });
  return (
    <div class="list-below">
      <Card title={t.rhythm}>
        <p class={group.rhythm ? "" : "muted"}>{group.rhythm || t.rhythmEmpty}</p>
        <TextButton onClick={() => setText(group.rhythm ?? "")}>{label}</TextButton>
      </Card>
      {text !== null && (
        <Sheet title={t.rhythm} onClose={() => setText(null)}>
          <Field label={t.rhythm} hint={t.rhythmHint} value={text} onInput={setText} maxLength={LONGEST} hasFocus />
          <TaskError error={error} />
          <Button look="go" onClick={send} isBusy={isBusy}>
            {save}
          </Button>
        </Sheet>
      )}
    </div>
  );
}
