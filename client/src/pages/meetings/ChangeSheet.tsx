import { useState } from "preact/hooks";
import { put, remove } from "../../api/request";
import type { MeetingTime, WholeMeeting } from "../../api/types";
import { Button } from "../../ui/Button";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { MeetingForm } from "./MeetingForm";
import type { MeetingPart } from "./parts";

/** Another time or place, or that it will not be; the latter asks once more, for it cannot be undone. */
export function ChangeSheet({ path, meeting, onChanged, onClose }: MeetingPart & { onClose: () => void }) {
  const t = words("meetings");
  const { isBusy, error, run } = useTask();
  const [isCancelling, setIsCancelling] = useState(false);
  const change = async (changed: MeetingTime) => {
    onChanged(await put<WholeMeeting>(path, changed));
    say(t.changed);
    onClose();
  };
  const cancel = () =>
    run(async () => {
      onChanged(await remove<WholeMeeting>(path));
      onClose();
    });
  if (isCancelling) {
    return (
      <Sheet title={t.cancelAsk} onClose={onClose}>
        <p>{t.cancelNote}</p>
        <TaskError error={error} known={t.known} />
        <Button look="danger" onClick={cancel} isBusy={isBusy}>
          {t.cancel}
        </Button>
      </Sheet>
    );
  }
  return (
    <Sheet title={t.change} onClose={onClose}>
      <MeetingForm before={meeting} label={words("shell").save} onSave={change} />
      <Button look="quiet" onClick={() => setIsCancelling(true)}>
        {t.cancel}
      </Button>
    </Sheet>
  );
}
