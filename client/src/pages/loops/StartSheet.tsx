import { useState } from "preact/hooks";
import { post } from "../../api/request";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { dayIn, type Span } from "./days";
import { SpanChoice } from "./SpanChoice";

interface StartSheetProps {
  url: string;
  text: string;
  onStarted: () => Promise<void>;
  onClose: () => void;
}

export const LONGEST = 300;

/** What we try · until when · done. */
export function StartSheet({ url, onStarted, onClose, ...begun }: StartSheetProps) {
  const t = words("loops");
  const { isBusy, error, run } = useTask();
  const [text, setText] = useState(begun.text);
  const [span, setSpan] = useState<Span | null>(null);
  const start = () =>
    run(async () => {
      await post(url, { text: text.trim(), until: dayIn(span!) });
      await onStarted();
    });
  return (
    <Sheet title={t.start} onClose={onClose}>
      <Field label={t.what} hint={t.whatHint} value={text} onInput={setText} rows={2} maxLength={LONGEST} hasFocus />
      <SpanChoice chosen={span} onChoose={setSpan} />
      <TaskError error={error} known={t.known} />
      <Button look="go" isBusy={isBusy} isDisabled={text.trim() === "" || span === null} onClick={start}>
        {t.begin}
      </Button>
    </Sheet>
  );
}
