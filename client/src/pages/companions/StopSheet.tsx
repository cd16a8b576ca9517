import type { Companion } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { isInThread, part } from "./companions";

interface StopSheetProps {
  companion: Companion;
  onStopped: () => void;
  onClose: () => void;
}

/** Either of the two ends it, at once. */
export function StopSheet({ companion, onStopped, onClose }: StopSheetProps) {
  const t = words("companions");
  const { isBusy, error, run } = useTask();
  const stop = () =>
    run(async () => {
      await part(companion);
      say(t.stopped);
      onStopped();
    });
  const means = companion.is_mine ? t.stopMeans(companion.other.alias) : t.stopMeansYou;
  return (
    <Sheet title={t.stopQuestion} onClose={onClose}>
      <p>{isInThread(companion) ? means : t.stopAhead}</p>
      <TaskError error={error} />
      <Choice
        label={t.stopQuestion}
        isBusy={isBusy}
        alternatives={[
          { label: t.stop, onChoose: () => void stop() },
          { label: words("shell").notNow, onChoose: onClose },
        ]}
      />
    </Sheet>
  );
}
