import { useState } from "preact/hooks";
import type { MeetingTime } from "../../api/types";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { fromSiteClock, siteClock } from "../../words/format";
import { words } from "../../words/words";
import "./meetings.css";

interface MeetingFormProps {
  /** What stands there before; nothing for a new one. */
  before?: MeetingTime;
  label: string;
  onSave: (meeting: MeetingTime) => Promise<void>;
}

const KINDS: MeetingTime["kind"][] = ["meeting", "visit", "placement_talk"];
const LONGEST_PLACE = 200;

/** When and where, on the clock of the site whatever that of the phone says. */
export function MeetingForm({ before, label, onSave }: MeetingFormProps) {
  const t = words("meetings");
  const { isBusy, error, run } = useTask();
  const [kind, setKind] = useState(before?.kind ?? "meeting");
  const [when, setWhen] = useState(before ? siteClock(before.starts_at) : "");
  const [place, setPlace] = useState(before?.place ?? "");
  const hasMoved = before && when !== siteClock(before.starts_at);
  const save = () => run(() => onSave({ starts_at: fromSiteClock(when), place: place.trim() || null, kind }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="form-label">{t.whatKind}</p>
      <Choice
        label={t.whatKind}
        isRow
        alternatives={KINDS.map((one) => ({
          label: t.kinds[one],
          isChosen: kind === one,
          onChoose: () => setKind(one),
        }))}
      />
      <Field
        label={t.when}
        type="datetime-local"
        value={when}
        onInput={setWhen}
        hint={hasMoved && t.movedHint}
        isRequired
      />
      <Field label={t.place} hint={t.placeHint} value={place} onInput={setPlace} maxLength={LONGEST_PLACE} />
      <TaskError error={error} known={t.known} />
      <Button type="submit" look="go" isBusy={isBusy} isDisabled={when === ""}>
        {label}
      </Button>
    </form>
  );
}
