import { useState } from "preact/hooks";
import { post } from "../../api/request";
import type { NewLoopLine } from "../../api/types";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { dayIn, type Span } from "./days";
import { SpanChoice } from "./SpanChoice";
import { LONGEST } from "./StartSheet";

interface LineSheetProps {
  url: string;
  step: NewLoopLine["step"];
  text: string;
  onWritten: () => Promise<void>;
  onClose: () => void;
}

/** One more line about what we try: what we saw, or what the group has decided. */
export function LineSheet({ url, step, onWritten, onClose, ...begun }: LineSheetProps) {
  const t = words("loops");
  const { isBusy, error, run } = useTask();
  const [text, setText] = useState(begun.text);
  const [span, setSpan] = useState<Span | null>(null);
  const title = { seen: t.sawQuestion, kept: t.keep, changed: t.change, stopped: t.stop }[step];
  const hasText = step === "seen" || step === "changed";
  const isWhole = (!hasText || text.trim() !== "") && (step !== "changed" || span !== null);
  const write = () =>
    run(async () => {
      const line: NewLoopLine = { step };
      if (hasText) line.text = text.trim();
      if (step === "changed") line.until = dayIn(span!);
      await post(url, line);
      await onWritten();
    });
  return (
    <Sheet title={title} onClose={onClose}>
      {step !== "seen" && <p>{step === "stopped" ? t.stopFirst : t.saidFirst}</p>}
      {hasText && (
        <Field
          label={step === "seen" ? t.sawQuestion : t.whatInstead}
          hint={step === "seen" ? t.sawHint : t.whatHint}
          value={text}
          onInput={setText}
          rows={3}
          maxLength={LONGEST}
          hasFocus
        />
      )}
      {step === "changed" && <SpanChoice chosen={span} onChoose={setSpan} />}
      <TaskError error={error} known={t.known} />
      <Button look="go" isBusy={isBusy} isDisabled={!isWhole} onClick={write}>
        {t.write}
      </Button>
    </Sheet>
  );
}
