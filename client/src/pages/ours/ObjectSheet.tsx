import { useState } from "preact/hooks";
import { post } from "../../api/request";
import type { Ours } from "../../api/types";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import type { AboutWording } from "./AskSheet";

const LONGEST = 1000;

export function ObjectSheet({ version, path, onChanged, onClose }: AboutWording) {
  const t = words("ours");
  const [reason, setReason] = useState("");
  const task = useTask();
  const object = async () => {
    const why = reason.trim();
    onChanged(await post<Ours>(`${path}/objections`, why ? { version, reason: why } : { version }));
    onClose();
  };
  return (
    <Sheet title={t.object} onClose={onClose}>
      <p class="muted">{t.objectNote}</p>
      <Field label={t.reason} hint={t.reasonHint} value={reason} onInput={setReason} rows={3} maxLength={LONGEST} />
      <TaskError error={task.error} known={t.problems} />
      <Button onClick={() => void task.run(object)} isBusy={task.isBusy}>
        {t.object}
      </Button>
    </Sheet>
  );
}
