import { useState } from "preact/hooks";
import { NoConnection } from "../../api/problem";
import { put } from "../../api/request";
import type { Group } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card, Quote } from "../../ui/Card";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { quote } from "../../words/format";
import { words } from "../../words/words";

interface GreetingProps {
  group: Group;
  onSaved: (group: Group) => void;
}

export function Greeting({ group, onSaved }: GreetingProps) {
  const t = words("chat");
  const shell = words("shell");
  const [text, setText] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const label = group.greeting ? t.greetingEdit : t.greetingWrite;
  const save = async () => {
    setIsBusy(true);
    setError(null);
    try {
      onSaved(await put<Group>(`/groups/${group.id}/greeting`, { text: text?.trim() }));
      setText(null);
    } catch (problem) {
      setError(problem instanceof NoConnection ? shell.offlineHere : shell.failed);
    }
    setIsBusy(false);
  };
  return (
    <Card title={t.greeting}>
      {group.greeting ? <Quote>{quote(group.greeting)}</Quote> : <p class="muted">{t.greetingEmpty}</p>}
      <Button onClick={() => setText(group.greeting ?? "")}>{label}</Button>
      {text !== null && (
        <Sheet title={label} onClose={() => setText(null)}>
          <Field
            label={t.greeting}
            hint={t.greetingHint}
            value={text}
            onInput={setText}
            rows={4}
            error={error}
            hasFocus
          />
          <Button look="go" onClick={save} isBusy={isBusy} isDisabled={text.trim() === ""}>
            {shell.save}
          </Button>
        </Sheet>
      )}
    </Card>
  );
}
