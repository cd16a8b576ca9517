import { useState } from "preact/hooks";
import { isProblem } from "../../api/problem";
import { put } from "../../api/request";
import type { Group, Notice } from "../../api/types";
import { refreshGroup } from "../../live/conversations";
import { Choice } from "../../ui/Choice";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { audienceWords } from "./audienceWords";
import { GreetingCard } from "./GreetingCard";

interface QuestionProps {
  group: Group;
  notice: Notice;
  onNotNow: () => void;
}

export function Question({ group, notice: first, onNotNow }: QuestionProps) {
  const t = words("chat");
  const shell = words("shell");
  const [isBusy, setIsBusy] = useState(false);
  const [changed, setChanged] = useState<Notice | null>(null);
  const notice = changed ?? first;
  const readers = audienceWords(group.audience, group.me.hat);

  const sayYes = async () => {
    setIsBusy(true);
    try {
      await put(`/consents/${group.needs_consent}`, { notice: notice.hash });
      await refreshGroup(group.id);
    } catch (error) {
      if (isProblem(error, "notice-changed")) setChanged(error.body.notice as Notice);
      else say(shell.failed);
      setIsBusy(false);
    }
  };
  return (
    <>
      <h2>{notice.question}</h2>
      {changed && <p role="alert">{t.consent.changed}</p>}
      {readers && <p class="muted">{t.consent.canReadIfYes(readers)}</p>}
      {group.greeting && <GreetingCard text={group.greeting} />}
      <Choice
        label={notice.question}
        isBusy={isBusy}
        alternatives={[
          { label: shell.yes, onChoose: () => void sayYes() },
          { label: shell.notNow, onChoose: onNotNow },
        ]}
      />
      <p class="small">{t.consent.later}</p>
      <details open={changed !== null}>
        <summary>{t.consent.exactly}</summary>
        <p class="notice" lang={notice.language}>
          {notice.text}
        </p>
      </details>
    </>
  );
}
