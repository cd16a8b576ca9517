import { useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { TaskError } from "../../ui/TaskError";
import { TextButton } from "../../ui/TextButton";
import { useTask } from "../../ui/useTask";
import { quote } from "../../words/format";
import { words } from "../../words/words";

export interface OfferWords {
  question: string;
  options: { text: string }[];
}

interface OfferFormProps {
  /** False while it is not said whom the offer is for. */
  isAddressed: boolean;
  onSave: (offer: OfferWords) => Promise<void>;
}

const FEWEST = 2;
const MOST = 6;
const LONGEST_QUESTION = 200;
const LONGEST_OPTION = 100;

/** A question with two options or more. */
export function OfferForm({ isAddressed, onSave }: OfferFormProps) {
  const t = words("path");
  const { notNow } = words("shell");
  const { isBusy, error, run } = useTask();
  const [question, setQuestion] = useState("");
  const [texts, setTexts] = useState(Array<string>(FEWEST).fill(""));
  const written = texts.map((text) => text.trim()).filter(Boolean);
  const isReady = isAddressed && question.trim() !== "" && written.length >= FEWEST;
  const write = (at: number, text: string) => setTexts(texts.map((old, index) => (index === at ? text : old)));
  const save = () => run(() => onSave({ question: question.trim(), options: written.map((text) => ({ text })) }));

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={t.question} value={question} onInput={setQuestion} rows={2} maxLength={LONGEST_QUESTION} />
      <fieldset class="options">
        <legend>{t.options}</legend>
        {texts.map((text, at) => (
          <Field
            key={at}
            label={t.option(at + 1)}
            value={text}
            onInput={(next) => write(at, next)}
            maxLength={LONGEST_OPTION}
          />
        ))}
        {texts.length < MOST && <TextButton onClick={() => setTexts([...texts, ""])}>{t.oneMore}</TextButton>}
        <p class="hint">{t.alwaysThere(quote(t.anotherIdea), quote(notNow))}</p>
      </fieldset>
      <TaskError error={error} />
      <Button type="submit" look="go" isBusy={isBusy} isDisabled={!isReady}>
        {t.putForward}
      </Button>
    </form>
  );
}
