import { useState } from "preact/hooks";
import type { NewOpportunity } from "../../api/types";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { isTooLong, linesOf } from "./flexibility";

interface OpportunityFormProps {
  start: NewOpportunity;
  onSave: (opportunity: NewOpportunity) => Promise<void>;
}

const LONGEST_TITLE = 100;
const LONGEST_TEXT = 2000;

export function OpportunityForm({ start, onSave }: OpportunityFormProps) {
  const t = words("employer");
  const { isBusy, error, run } = useTask();
  const [title, setTitle] = useState(start.title);
  const [text, setText] = useState(start.text);
  const [seats, setSeats] = useState(String(start.seats));
  const [flexibility, setFlexibility] = useState(start.flexibility.join("\n"));
  const phrases = linesOf(flexibility);
  const isReady = title.trim() !== "" && text.trim() !== "" && /^[1-9]\d?$/.test(seats) && !isTooLong(phrases);
  const save = () =>
    run(() =>
      onSave({
        title: title.trim(),
        text: text.trim(),
        seats: Number(seats),
        flexibility: phrases,
      }),
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={t.titleField} hint={t.titleHint} value={title} onInput={setTitle} maxLength={LONGEST_TITLE} />
      <Field label={t.textField} hint={t.textHint} value={text} onInput={setText} rows={4} maxLength={LONGEST_TEXT} />
      <Field label={t.seatsField} value={seats} onInput={setSeats} inputMode="numeric" maxLength={2} />
      <Field
        label={t.flexibilityField}
        hint={t.flexibilityHint}
        value={flexibility}
        onInput={setFlexibility}
        error={isTooLong(phrases) ? t.flexibilityTooLong : null}
        rows={3}
      />
      <TaskError error={error} known={{ "organisation-not-vetted": t.notVettedWhat }} />
      <Button type="submit" look="go" isBusy={isBusy} isDisabled={!isReady}>
        {words("shell").save}
      </Button>
    </form>
  );
}
