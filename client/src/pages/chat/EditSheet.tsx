import { useState } from "preact/hooks";
import { NoConnection } from "../../api/problem";
import { patch } from "../../api/request";
import type { Message } from "../../api/types";
import { show } from "../../live/conversations";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { words } from "../../words/words";

export function EditSheet({ message, onClose }: { message: Message; onClose: () => void }) {
  const t = words("chat");
  const shell = words("shell");
  const [body, setBody] = useState(message.body);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const save = async () => {
    setIsBusy(true);
    try {
      show(await patch<Message>(`/groups/${message.group_id}/messages/${message.id}`, { body: body.trim() }));
      onClose();
    } catch (problem) {
      setError(problem instanceof NoConnection ? shell.offlineHere : shell.failed);
      setIsBusy(false);
    }
  };
  return (
    <Sheet title={t.editTitle} onClose={onClose}>
      <Field label={t.message} value={body} onInput={setBody} rows={4} error={error} hasFocus />
      <Button look="go" onClick={save} isBusy={isBusy} isDisabled={body.trim() === ""}>
        {shell.save}
      </Button>
    </Sheet>
  );
}
