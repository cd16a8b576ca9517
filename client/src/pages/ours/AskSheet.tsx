import { useState } from "preact/hooks";
import { post } from "../../api/request";
import type { Ours } from "../../api/types";
import { Button } from "../../ui/Button";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { DayField, daysAhead } from "./DayField";
import { dueDay } from "./standing";

export interface AboutWording {
  version: number;
  path: string;
  onChanged: (ours: Ours) => void;
  onClose: () => void;
}

const A_FEW_DAYS = 4;

export function AskSheet({ version, path, onChanged, onClose }: AboutWording) {
  const t = words("ours");
  const [agrees_on, setDay] = useState(daysAhead(A_FEW_DAYS));
  const task = useTask();
  const ask = async () => {
    onChanged(await post<Ours>(`${path}/asking`, { version, agrees_on }));
    onClose();
  };
  return (
    <Sheet title={t.askTitle(version)} onClose={onClose}>
      <DayField label={t.askUntil} hint={t.askUntilHint} value={agrees_on} onInput={setDay} />
      {agrees_on && <p class="muted list-below">{t.silence(dueDay(agrees_on))}</p>}
      <TaskError error={task.error} known={t.problems} />
      <Button look="go" onClick={() => void task.run(ask)} isBusy={task.isBusy} isDisabled={!agrees_on}>
        {t.ask}
      </Button>
    </Sheet>
  );
}
