import { useState } from "preact/hooks";
import { put } from "../../api/request";
import type { Letter } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card, Quote } from "../../ui/Card";
import { Field } from "../../ui/Field";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { date } from "../../words/format";
import { words } from "../../words/words";
import { dueDay } from "../ours/standing";

interface AskedCardProps {
  letter: Letter;
  onAnswered: () => Promise<void>;
}

const LONGEST = 4000;

/** What a group asks me, and my answer, which is given once. */
export function AskedCard({ letter, onAnswered }: AskedCardProps) {
  const t = words("ours");
  const [text, setText] = useState("");
  const task = useTask();
  const answer = async () => {
    await put(`/letters/${letter.id}/answer`, { text: text.trim() });
    say(t.answerSent);
    await onAnswered();
  };
  const by = dueDay(letter.answer_by);
  return (
    <Card eyebrow={[letter.group_name, letter.network_name, date(letter.sent_at)].filter(Boolean).join(" · ")}>
      <p class="letter-words" dir="auto">
        {letter.text}
      </p>
      {letter.state === "answered" ? (
        <>
          <p class="letter-sub list-below">{t.answerThem}</p>
          <Quote>{letter.answer}</Quote>
        </>
      ) : (
        <>
          <p class="muted list-below">{letter.state === "waiting" ? t.youAnswerBy(by) : t.answerLate(by)}</p>
          <Field
            label={t.answerThem}
            hint={letter.to === "network" ? t.answerHintNetwork : t.answerHint}
            value={text}
            onInput={setText}
            rows={4}
            maxLength={LONGEST}
          />
          <TaskError error={task.error} known={t.problems} />
          <Button
            look="go"
            icon="send"
            isBusy={task.isBusy}
            isDisabled={text.trim() === ""}
            onClick={() => void task.run(answer)}
          >
            {t.sendAnswer}
          </Button>
        </>
      )}
    </Card>
  );
}
