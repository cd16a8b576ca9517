import type { Companion } from "../../api/types";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { part } from "./companions";

interface StepButtonsProps {
  label: string;
  /** Whom I have asked about it, if anybody. */
  companion: Companion | undefined;
  onAlone: () => void;
  onTogether: () => void;
  onAsk: () => void;
  onChanged: () => void;
}

/** »Jeg vil gerne høre mere«, alone or with somebody: always both, and both alike. */
export function StepButtons({ label, companion, onAlone, onTogether, onAsk, onChanged }: StepButtonsProps) {
  const t = words("companions");
  const { hearMore } = words("places");
  const { isBusy, error, run } = useTask();
  const takeBack = () => run(async () => part(companion!).then(onChanged));
  if (!companion) {
    return (
      <Choice
        label={label}
        alternatives={[
          { label: hearMore, onChoose: onAlone },
          { label: t.askSomeone, onChoose: onAsk },
        ]}
      />
    );
  }
  const { alias } = companion.other;
  return (
    <>
      <p role="status">{companion.has_agreed ? <b>{t.comes(alias)}</b> : t.waiting(alias)}</p>
      <Choice
        label={label}
        isBusy={isBusy}
        alternatives={[
          ...(companion.has_agreed ? [{ label: t.hearMoreWith(alias), onChoose: onTogether }] : []),
          { label: companion.has_agreed ? t.alone : hearMore, onChoose: onAlone },
        ]}
      />
      <Button look="quiet" isBusy={isBusy} onClick={takeBack}>
        {t.takeBack}
      </Button>
      <TaskError error={error} known={t.known} />
    </>
  );
}
