import { useState } from "preact/hooks";
import { post } from "../../api/request";
import type { WholeRound } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import type { RoundPart } from "./parts";

/** Readiness is said aloud in the room; no button counts it. */
export function OpenCard({ path, onChanged }: RoundPart) {
  const t = words("rounds");
  const { isBusy, error, run } = useTask();
  const [isAsking, setIsAsking] = useState(false);
  const open = () =>
    run(async () => {
      onChanged(await post<WholeRound>(`${path}/open`));
      setIsAsking(false);
    });
  return (
    <Card title={t.ready}>
      <p class="muted">{t.readyNote}</p>
      <Button onClick={() => setIsAsking(true)}>{t.open}</Button>
      {isAsking && (
        <Sheet title={t.openAsk} onClose={() => setIsAsking(false)}>
          <p>{t.openNote}</p>
          <TaskError error={error} />
          <Button look="go" onClick={open} isBusy={isBusy}>
            {t.openNow}
          </Button>
        </Sheet>
      )}
    </Card>
  );
}
