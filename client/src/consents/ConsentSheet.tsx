import { useState } from "preact/hooks";
import { isProblem } from "../api/problem";
import type { Consent, Notice } from "../api/types";
import { Choice } from "../ui/Choice";
import { Sheet } from "../ui/Sheet";
import { TaskError } from "../ui/TaskError";
import { useTask } from "../ui/useTask";
import { words } from "../words/words";
import { giveConsent } from "./consents";
import "./consents.css";

interface ConsentSheetProps {
  consent: Consent;
  onGiven: (given: Consent) => void | Promise<void>;
  onNotNow: () => void;
}

/** One question in one sentence, asked where the person wants what it is for. */
export function ConsentSheet({ consent, onGiven, onNotNow }: ConsentSheetProps) {
  const t = words("consents");
  const shell = words("shell");
  const { isBusy, error, run } = useTask();
  const [changed, setChanged] = useState<Notice | null>(null);
  const notice = changed ?? consent.notice;

  const sayYes = () =>
    run(async () => {
      try {
        await onGiven(await giveConsent(consent, notice));
      } catch (problem) {
        if (!isProblem(problem, "notice-changed")) throw problem;
        setChanged(problem.body.notice as Notice);
      }
    });

  const title = consent.object_name ? t.forOne(notice.title, consent.object_name) : notice.title;
  return (
    <Sheet title={title} onClose={onNotNow}>
      <p>{notice.question}</p>
      {changed && <p role="alert">{t.changed}</p>}
      <Choice
        label={notice.question}
        isBusy={isBusy}
        alternatives={[
          { label: shell.yes, onChoose: sayYes },
          { label: shell.notNow, onChoose: onNotNow },
        ]}
      />
      <TaskError error={error} />
      <p class="small consent-later">{t.later}</p>
      <details open={changed !== null}>
        <summary>{t.exactly}</summary>
        <p class="notice">{notice.text}</p>
      </details>
    </Sheet>
  );
}
