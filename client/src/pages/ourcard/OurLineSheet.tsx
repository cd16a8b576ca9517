import { useState } from "preact/hooks";
import type { OurPart } from "../../api/types";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

interface OurLineSheetProps {
  part: OurPart;
  /** Who can read the card now, in words. */
  readers: string;
  onPut: (text: string) => Promise<void>;
  onClose: () => void;
}

const LONGEST = 300;

export function OurLineSheet({ part, readers, onPut, onClose }: OurLineSheetProps) {
  const t = words("ourcard");
  const { isBusy, error, run } = useTask();
  const [text, setText] = useState("");
  const { title, question } = t.parts[part];
  return (
    <Sheet title={title} onClose={onClose}>
      <Field label={question} hint={t.addHint} value={text} onInput={setText} rows={2} maxLength={LONGEST} hasFocus />
      <p class="hint">{readers}</p>
      <TaskError error={error} />
      <Button look="go" isBusy={isBusy} isDisabled={text.trim() === ""} onClick={() => run(() => onPut(text.trim()))}>
        {t.put}
      </Button>
    </Sheet>
  );
}
