import { remove } from "../../api/request";
import type { Thread } from "../../api/types";
import { refreshGroup } from "../../live/conversations";
import { Choice } from "../../ui/Choice";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

interface CloseSheetProps {
  thread: Thread;
  onClosed: () => void;
  onClose: () => void;
}

export function CloseSheet({ thread, onClosed, onClose }: CloseSheetProps) {
  const t = words("places");
  const { notNow } = words("shell");
  const { isBusy, error, run } = useTask();
  const close = () =>
    run(async () => {
      await remove(`/threads/${thread.id}`);
      await refreshGroup(thread.id).catch(() => undefined);
      onClosed();
    });
  return (
    <Sheet title={t.closeQuestion} onClose={onClose}>
      <p>{t.closeMeans(thread.organisation.name)}</p>
      <TaskError error={error} />
      <Choice
        label={t.closeQuestion}
        isBusy={isBusy}
        alternatives={[
          { label: t.close, onChoose: () => void close() },
          { label: notNow, onChoose: onClose },
        ]}
      />
    </Sheet>
  );
}
