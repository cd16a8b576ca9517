import { useState } from "preact/hooks";
import { navigate, search } from "../../app/location";
import type { PageProps } from "../../app/routes";
import { post } from "../../api/request";
import type { WholeRound } from "../../api/types";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { Screen } from "../../ui/Screen";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { fromSiteClock } from "../../words/format";
import { words } from "../../words/words";
import { takeOver } from "../practice/handOver";
import "./rounds.css";

const LONGEST = 300;

export default function AskRoundPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("rounds");
  const { isBusy, error, run } = useTask();
  const [question, setQuestion] = useState(() => takeOver("round") ?? "");
  const [isTimed, setIsTimed] = useState(false);
  const [when, setWhen] = useState("");
  const [meeting] = useState(() => new URLSearchParams(search.value).get("meeting"));
  const ask = () =>
    run(async () => {
      const asked = await post<WholeRound>(`/groups/${id}/rounds`, {
        question: question.trim(),
        ...(isTimed ? { opens_at: fromSiteClock(when) } : {}),
        ...(meeting ? { meeting_id: meeting } : {}),
      });
      say(t.asked);
      navigate(`/group/${id}/rounds/${asked.id}`, { replace: true });
    });
  return (
    <Screen title={t.ask} sub={t.sub} back={`/group/${id}/rounds`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <Field
          label={t.question}
          hint={t.questionHint}
          value={question}
          onInput={setQuestion}
          rows={3}
          maxLength={LONGEST}
        />
        <p class="round-label">{t.whenOpens}</p>
        <Choice
          label={t.whenOpens}
          alternatives={[
            { label: t.together, note: t.togetherNote, isChosen: !isTimed, onChoose: () => setIsTimed(false) },
            { label: t.atTime, isChosen: isTimed, onChoose: () => setIsTimed(true) },
          ]}
        />
        {isTimed && <Field label={t.when} type="datetime-local" value={when} onInput={setWhen} isRequired />}
        <TaskError error={error} known={t.known} />
        <Button type="submit" look="go" isBusy={isBusy} isDisabled={question.trim() === "" || (isTimed && when === "")}>
          {t.put}
        </Button>
      </form>
    </Screen>
  );
}
