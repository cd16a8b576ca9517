import { useState } from "preact/hooks";
import { isProblem } from "../../api/problem";
import { put, remove } from "../../api/request";
import type { WholeRound } from "../../api/types";
import { Card } from "../../ui/Card";
import { Choice } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { TaskError } from "../../ui/TaskError";
import { TextButton } from "../../ui/TextButton";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import type { RoundPart } from "./parts";
import { waitsFor } from "./when";

const LONGEST = 1000;

/** My own answer while the round is shut. To pass is told to nobody: this phone remembers it and asks no more. */
export function AnswerCard({ path, round, mine, remember, onChanged, reload }: RoundPart) {
  const t = words("rounds");
  const { isBusy, error, run } = useTask();
  const [isMissing, setIsMissing] = useState(false);
  const text = mine.text ?? round.my_answer ?? "";

  const takeBack = async () => {
    if (round.my_answer !== null) onChanged(await remove<WholeRound>(`${path}/answer`));
  };
  const save = () =>
    run(async () => {
      if (text.trim() === "") return setIsMissing(true);
      try {
        onChanged(await put<WholeRound>(`${path}/answer`, { text: text.trim() }));
        remember({});
      } catch (problem) {
        if (!isProblem(problem, "round-open")) throw problem;
        say(t.tooLate);
        await reload();
      }
    });
  const pass = () =>
    run(async () => {
      await takeBack();
      remember({ isPassed: true });
    });

  if (mine.isPassed) {
    return (
      <Card>
        <p>{t.isSkipped}</p>
        <p class="small below">{waitsFor(round)}</p>
        <TextButton onClick={() => remember({})}>{t.answerAnyway}</TextButton>
      </Card>
    );
  }
  return (
    <Card>
      <p class="small">
        {waitsFor(round)} {t.nobodyKnows}
      </p>
      <Field
        label={round.my_answer === null ? t.whatDoYouSay : t.yourAnswer}
        value={text}
        onInput={(written) => {
          setIsMissing(false);
          remember({ text: written });
        }}
        error={isMissing && text.trim() === "" ? t.writeFirst : null}
        rows={4}
        maxLength={LONGEST}
      />
      {round.my_answer !== null && mine.text === undefined && <p class="small">{t.isSaved}</p>}
      <TaskError error={error} />
      <Choice
        label={round.question}
        isRow
        isBusy={isBusy}
        alternatives={[
          { label: t.saveAnswer, onChoose: save },
          { label: t.skip, onChoose: pass },
        ]}
      />
      {round.my_answer !== null && (
        <TextButton
          onClick={() =>
            run(async () => {
              await takeBack();
              remember({});
            })
          }
          isBusy={isBusy}
        >
          {t.takeBack}
        </TextButton>
      )}
    </Card>
  );
}
