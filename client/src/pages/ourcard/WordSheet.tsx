import { useState } from "preact/hooks";
import { post, remove } from "../../api/request";
import type { Member, Uuid } from "../../api/types";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { TextButton } from "../../ui/TextButton";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

interface WordSheetProps {
  groupId: Uuid;
  peer: Member;
  onClose: () => void;
}

const LONGEST = 300;

/** A sentence for a peer's card. What was written before is not shown: that would tell what became of it. */
export function WordSheet({ groupId, peer, onClose }: WordSheetProps) {
  const t = words("ourcard").word;
  const { isBusy, error, run } = useTask();
  const [text, setText] = useState("");
  const url = `/groups/${groupId}/members/${peer.id}/words`;
  const finish = (work: Promise<unknown>, done: string) =>
    run(async () => {
      await work;
      say(done);
      onClose();
    });
  return (
    <Sheet title={t.write(peer.alias)} onClose={onClose}>
      <Field
        label={t.label(peer.alias)}
        hint={t.hint(peer.alias)}
        value={text}
        onInput={setText}
        rows={3}
        maxLength={LONGEST}
        hasFocus
      />
      <p class="hint">{t.employers(peer.alias)}</p>
      <TaskError error={error} known={{ "member-left": t.left(peer.alias) }} />
      <Button
        look="go"
        isBusy={isBusy}
        isDisabled={text.trim() === ""}
        onClick={() => finish(post(url, { text: text.trim() }), t.given(peer.alias))}
      >
        {t.give(peer.alias)}
      </Button>
      <TextButton isBusy={isBusy} onClick={() => finish(remove(url), t.takenBack)}>
        {t.takeBack(peer.alias)}
      </TextButton>
    </Sheet>
  );
}
