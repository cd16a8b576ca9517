import { useState } from "preact/hooks";
import { isProblem } from "../../api/problem";
import { put } from "../../api/request";
import type { WholeMeeting } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card, Quote } from "../../ui/Card";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { TextButton } from "../../ui/TextButton";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import type { MeetingPart } from "./parts";

const LONGEST = 4000;

type Version = Pick<WholeMeeting, "summary" | "summary_version">;

/** The group's own words; who finds that somebody wrote meanwhile sees both texts and loses neither. */
export function Summary({ path, meeting, onChanged }: MeetingPart) {
  const t = words("meetings");
  const { save } = words("shell");
  const { isBusy, error, run } = useTask();
  const [text, setText] = useState<string | null>(null);
  const [basis, setBasis] = useState(meeting.summary_version);
  const [theirs, setTheirs] = useState<string | null>(null);
  const begin = () => {
    setBasis(meeting.summary_version);
    setText(meeting.summary ?? "");
  };
  const close = () => {
    setText(null);
    setTheirs(null);
  };
  const send = () =>
    run(async () => {
      try {
        const written = { text: text?.trim() || null, based_on: basis };
        onChanged(await put<WholeMeeting>(`${path}/summary`, written));
        close();
      } catch (problem) {
        if (!isProblem(problem, "summary-changed")) throw problem;
        const now = problem.body as unknown as Version;
        setBasis(now.summary_version);
        setTheirs(now.summary ?? "");
      }
    });
  return (
    <Card title={t.summary}>
      {meeting.summary ? <p class="words-of-theirs">{meeting.summary}</p> : <p class="muted">{t.summaryEmpty}</p>}
      <TextButton onClick={begin}>{meeting.summary ? t.summaryEdit : t.summaryWrite}</TextButton>
      {text !== null && (
        <Sheet title={t.summary} onClose={close}>
          {theirs !== null && (
            <>
              <p>{t.summaryTheirs}</p>
              <Quote>{theirs}</Quote>
              <p class="below">{t.summaryMerge}</p>
            </>
          )}
          <Field
            label={t.summary}
            hint={t.summaryHint}
            value={text}
            onInput={setText}
            rows={7}
            maxLength={LONGEST}
            hasFocus
          />
          <TaskError error={error} known={t.known} />
          <Button look="go" onClick={send} isBusy={isBusy}>
            {save}
          </Button>
        </Sheet>
      )}
    </Card>
  );
}
