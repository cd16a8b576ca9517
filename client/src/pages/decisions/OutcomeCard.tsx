import { useState } from "preact/hooks";
import { post } from "../../api/request";
import type { Decision, NewOutcome } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Choice } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { inMonths } from "./ahead";
import { onDate } from "./decisionWords";

type Outcome = Decision["outcomes"][number];

interface OutcomeCardProps {
  decision: Decision;
  onChange: (decision: Decision) => void;
}

/** What came of it, who takes it on, and when it is looked at again; the last one written counts. */
export function OutcomeCard({ decision, onChange }: OutcomeCardProps) {
  const t = words("decisions");
  const [isTaking, setIsTaking] = useState(false);
  const last = decision.outcomes[decision.outcomes.length - 1];
  const earlier = decision.outcomes.slice(0, -1).reverse();
  return (
    <Card title={t.outcome}>
      {last ? <OutcomeText outcome={last} /> : <p>{t.noOutcome}</p>}
      {earlier.length > 0 && (
        <details>
          <summary>{t.earlier}</summary>
          <ul class="rows">
            {earlier.map((outcome) => (
              <li key={outcome.created_at}>
                <OutcomeText outcome={outcome} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Button onClick={() => setIsTaking(true)}>{t.take}</Button>
      {isTaking && (
        <TakeSheet
          decision={decision}
          onTaken={(next) => {
            setIsTaking(false);
            onChange(next);
          }}
          onClose={() => setIsTaking(false)}
        />
      )}
    </Card>
  );
}

function OutcomeText({ outcome }: { outcome: Outcome }) {
  const t = words("decisions");
  return (
    <>
      <p class="words-of-theirs">{outcome.text}</p>
      <p class="small">{outcome.owner ? t.takes(outcome.owner.alias) : t.nobody}</p>
      {outcome.review_on && <p class="small">{t.lookAgain(onDate(outcome.review_on))}</p>}
    </>
  );
}

const LONGEST = 2000;

interface TakeSheetProps {
  decision: Decision;
  onTaken: (decision: Decision) => void;
  onClose: () => void;
}

function TakeSheet({ decision, onTaken, onClose }: TakeSheetProps) {
  const t = words("decisions");
  const { isBusy, error, run } = useTask();
  const [text, setText] = useState("");
  const [months, setMonths] = useState<number | null>(null);
  const path = `/groups/${decision.group_id}/decisions/${decision.id}/outcomes`;
  const take = () =>
    run(async () => {
      const outcome: NewOutcome = { text: text.trim(), ...(months && { review_on: inMonths(months) }) };
      onTaken(await post<Decision>(path, outcome));
    });
  return (
    <Sheet title={t.take} onClose={onClose}>
      <p>{t.takeMeans}</p>
      <Field label={t.outcomeField} value={text} onInput={setText} rows={3} maxLength={LONGEST} />
      {/* A rule has its day already. */}
      {decision.subject !== "rule" && <Months label={t.lookAgainField} months={months} onChoose={setMonths} />}
      <TaskError error={error} />
      <Button look="go" isBusy={isBusy} isDisabled={text.trim() === ""} onClick={() => void take()}>
        {t.take}
      </Button>
    </Sheet>
  );
}

interface MonthsProps {
  label: string;
  months: number | null;
  onChoose: (months: number) => void;
}

/** When it is looked at again: in a month, three, or half a year. */
export function Months({ label, months, onChoose }: MonthsProps) {
  const t = words("decisions");
  return (
    <>
      <h3 class="question">{label}</h3>
      <Choice
        label={label}
        alternatives={[1, 3, 6].map((count) => ({
          label: t.months(count),
          isChosen: months === count,
          onChoose: () => onChoose(count),
        }))}
      />
    </>
  );
}
