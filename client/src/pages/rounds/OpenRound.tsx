import { remove } from "../../api/request";
import type { WholeRound } from "../../api/types";
import { Card } from "../../ui/Card";
import { TaskError } from "../../ui/TaskError";
import { TextButton } from "../../ui/TextButton";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { PlainText } from "../chat/PlainText";
import type { RoundPart } from "./parts";

/** All answers together. Who passed and who said nothing are both not there. */
export function OpenRound({ path, round, mine, remember, onChanged }: RoundPart) {
  const t = words("rounds");
  const { isBusy, error, run } = useTask();
  const takeBack = () => run(async () => onChanged(await remove<WholeRound>(`${path}/answer`)));
  const isLate = mine.text && mine.text.trim() !== round.my_answer;
  return (
    <>
      <Card title={t.answers}>
        {round.answers.length === 0 && <p class="muted">{t.noAnswers}</p>}
        <ul class="rows round-answers">
          {round.answers.map(({ by, text }) => (
            <li key={by.id}>
              <b>{by.alias}</b>
              <PlainText text={text} />
            </li>
          ))}
        </ul>
        {round.answers.length > 0 && <p class="small below">{t.onlyThose}</p>}
        <TaskError error={error} />
        {round.my_answer !== null && (
          <TextButton onClick={takeBack} isBusy={isBusy}>
            {t.takeBack}
          </TextButton>
        )}
      </Card>
      {isLate && (
        <Card title={t.late}>
          <p class="small">{t.lateNote}</p>
          <PlainText text={mine.text!} />
          <TextButton onClick={() => remember({})}>{t.forget}</TextButton>
        </Card>
      )}
    </>
  );
}
