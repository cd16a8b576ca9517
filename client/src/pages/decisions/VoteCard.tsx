import { useState } from "preact/hooks";
import { isProblem } from "../../api/problem";
import { post } from "../../api/request";
import type { Decision, NewBallot } from "../../api/types";
import { conversation } from "../../live/conversations";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Choice } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { secrecy } from "./decisionWords";

const CHOICES: Record<Decision["method"], NewBallot["choice"][]> = {
  advice: ["advice"],
  consent: ["fine", "object"],
  majority: ["yes", "no", "blank"],
};
const LONGEST = 1000;

interface VoteCardProps {
  decision: Decision;
  onVoted: () => Promise<void>;
}

/** My vote, once; afterwards that I have voted, which only I can see. */
export function VoteCard({ decision, onVoted }: VoteCardProps) {
  const t = words("decisions");
  const { isBusy, error, run } = useTask();
  const isAdvice = decision.method === "advice";
  const [choice, setChoice] = useState<NewBallot["choice"] | null>(isAdvice ? "advice" : null);
  const [text, setText] = useState("");
  if (decision.has_voted) {
    return (
      <Card title={t.voted}>
        <p>{t.votedNote}</p>
      </Card>
    );
  }
  const written = choice === "advice" || choice === "object" ? text.trim() : "";
  const isReady = choice !== null && (!isAdvice || written !== "");
  const vote = () =>
    run(async () => {
      const ballot = { choice, ...(written && { words: written }) };
      try {
        await post(`/groups/${decision.group_id}/decisions/${decision.id}/ballots`, ballot);
      } catch (problem) {
        // An answer that was lost on the way: the vote is there.
        if (!isProblem(problem, "already-voted")) throw problem;
      }
      await onVoted();
    });
  return (
    <Card title={t.yourVote}>
      {!isAdvice && (
        <Choice
          label={t.yourVote}
          isRow={decision.method === "consent"}
          isBusy={isBusy}
          alternatives={CHOICES[decision.method].map((one) => ({
            label: t.choices[one],
            isChosen: choice === one,
            onChoose: () => setChoice(one),
          }))}
        />
      )}
      {isAdvice && (
        <Field label={t.advice} hint={t.adviceHint} value={text} onInput={setText} rows={3} maxLength={LONGEST} />
      )}
      {choice === "object" && (
        <Field label={t.why} hint={t.whyHint} value={text} onInput={setText} rows={3} maxLength={LONGEST} />
      )}
      <p class="vote-note">
        {secrecy(conversation(decision.group_id)?.group)} {t.final}
      </p>
      <TaskError error={error} known={{ "decision-closed": t.tooLate }} />
      <Button look="go" isBusy={isBusy} isDisabled={!isReady} onClick={() => void vote()}>
        {t.vote}
      </Button>
    </Card>
  );
}
