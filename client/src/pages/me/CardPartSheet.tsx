import { useState } from "preact/hooks";
import { put } from "../../api/request";
import type { Card, CardPart } from "../../api/types";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

interface CardPartSheetProps {
  part: CardPart;
  card: Card;
  /** Who sees this part now, in words; empty when nobody does. */
  readers: string;
  onSaved: (card: Card) => void;
  onClose: () => void;
}

const LONGEST = 1000;

export function CardPartSheet({ part, card, readers, onSaved, onClose }: CardPartSheetProps) {
  const t = words("me");
  const { isBusy, error, run } = useTask();
  const [text, setText] = useState(card[part] ?? "");
  const { interests, strengths, limits } = card;
  const save = () =>
    run(async () => onSaved(await put<Card>("/card", { interests, strengths, limits, [part]: text.trim() || null })));
  return (
    <Sheet title={t.parts[part].title} onClose={onClose}>
      <Field
        label={t.parts[part].question}
        hint={readers ? t.willSeeChange(readers) : t.onlyYou}
        value={text}
        onInput={setText}
        rows={4}
        maxLength={LONGEST}
        hasFocus
      />
      <TaskError error={error} />
      <Button look="go" onClick={save} isBusy={isBusy}>
        {words("shell").save}
      </Button>
    </Sheet>
  );
}
