import { useState } from "preact/hooks";
import { post, remove } from "../../api/request";
import type { Group } from "../../api/types";
import { lose } from "../../live/groups";
import { Choice } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";

interface LeaveSheetProps {
  group: Group;
  /** Where one leaves, and in what words, when it is not a peer group. */
  path?: string;
  says?: { leaveQuestion: string; leaveMeans: string; leave: string; leaveAndRemove: string; left: string };
  onClose: () => void;
  onLeft: () => void;
}

const LONGEST_GOODBYE = 500;

export function LeaveSheet({ group, path = `/groups/${group.id}/membership`, says, onClose, onLeft }: LeaveSheetProps) {
  const t = { ...words("chat"), ...says };
  const shell = words("shell");
  const [isBusy, setIsBusy] = useState(false);
  const [goodbye, setGoodbye] = useState("");
  const leave = async (messages: "keep" | "remove") => {
    setIsBusy(true);
    try {
      const last = goodbye.trim();
      if (last) await post(`/groups/${group.id}/goodbye`, { goodbye: last, words: messages });
      else await remove(`${path}?words=${messages}`);
      await lose(group.id);
      say(t.left);
      onLeft();
    } catch {
      say(shell.failed);
      setIsBusy(false);
    }
  };
  return (
    <Sheet title={t.leaveQuestion} onClose={onClose}>
      <p>
        {t.leaveMeans} {t.leaveWords}
      </p>
      {group.kind === "peer" && !group.needs_consent && (
        <Field
          label={t.goodbye}
          hint={t.goodbyeHint}
          value={goodbye}
          onInput={setGoodbye}
          rows={2}
          maxLength={LONGEST_GOODBYE}
        />
      )}
      <Choice
        label={t.leaveQuestion}
        isBusy={isBusy}
        alternatives={[
          { label: t.leave, note: t.leaveKeep, onChoose: () => void leave("keep") },
          { label: t.leaveAndRemove, note: t.leaveRemove, onChoose: () => void leave("remove") },
          { label: shell.notNow, onChoose: onClose },
        ]}
      />
    </Sheet>
  );
}
