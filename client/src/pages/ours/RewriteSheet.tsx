import { useState } from "preact/hooks";
import { post } from "../../api/request";
import type { Ours, Wording } from "../../api/types";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

interface RewriteSheetProps {
  from: Wording;
  path: string;
  onWritten: (ours: Ours) => void;
  onClose: () => void;
}

const LONGEST = 4000;

/** Other words for it; they were begun from what stood there then, whatever has come since. */
export function RewriteSheet({ from, path, onWritten, onClose }: RewriteSheetProps) {
  const t = words("ours");
  const [begunFrom] = useState(from);
  const [text, setText] = useState(from.text);
  const task = useTask();
  const keep = async () => {
    const ours = await post<Ours>(`${path}/versions`, { text: text.trim(), based_on: begunFrom.number });
    say(ours.versions.at(-1)!.beside.length > 0 ? t.cameMeanwhile : t.kept);
    onWritten(ours);
    onClose();
  };
  const isNew = text.trim() !== "" && text.trim() !== begunFrom.text;
  return (
    <Sheet title={t.rewrite} onClose={onClose}>
      <Field
        label={t.newWords}
        hint={t.rewriteHint}
        value={text}
        onInput={setText}
        rows={6}
        maxLength={LONGEST}
        hasFocus
      />
      <TaskError error={task.error} />
      <Button look="go" onClick={() => void task.run(keep)} isBusy={task.isBusy} isDisabled={!isNew}>
        {t.keep}
      </Button>
    </Sheet>
  );
}
