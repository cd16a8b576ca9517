import { put, remove } from "../../api/request";
import type { Decision } from "../../api/types";
import { me } from "../../session/session";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

type Side = Decision["sides"][number];

const SIDES: Side[] = ["youths", "employers", "team"];
const MINE: Partial<Record<string, Side>> = {
  participant: "youths",
  employer: "employers",
  facilitator: "team",
  coordinator: "team",
};

interface SidesCardProps {
  decision: Decision;
  onChange: (decision: Decision) => void;
}

/** Which sides have said yes to new words for a principle; mine can be given and taken back until the end. */
export function SidesCard({ decision, onChange }: SidesCardProps) {
  const t = words("decisions");
  const { isBusy, error, run } = useTask();
  const mine = MINE[me.value?.hat ?? ""];
  const hasMine = mine !== undefined && decision.sides.includes(mine);
  const path = `/groups/${decision.group_id}/decisions/${decision.id}/side-yes`;
  const turn = () => run(async () => onChange(await (hasMine ? remove<Decision>(path) : put<Decision>(path))));
  return (
    <Card title={t.sides}>
      <ul class="rows">
        {SIDES.map((side) => (
          <li key={side}>
            <b>{t.sideNames[side]}</b> {decision.sides.includes(side) ? t.saidYes : t.notYet}
          </li>
        ))}
      </ul>
      <TaskError error={error} known={{ "decision-closed": t.tooLate }} />
      {mine && !decision.is_closed && (
        <Button isBusy={isBusy} onClick={() => void turn()}>
          {hasMine ? t.takeYesBack : t.ourYes}
        </Button>
      )}
    </Card>
  );
}
