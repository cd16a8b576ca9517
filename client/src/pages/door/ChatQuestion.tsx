import type { Invitation, Notice } from "../../api/types";
import { Card, Quote } from "../../ui/Card";
import { Choice } from "../../ui/Choice";
import { list, quote } from "../../words/format";
import { words } from "../../words/words";

interface ChatQuestionProps {
  invitation: Invitation;
  notice: Notice;
  onAnswer: (isYes: boolean) => void;
}

export function ChatQuestion({ invitation: { group }, notice, onAnswer }: ChatQuestionProps) {
  const t = words("door");
  const shell = words("shell");
  const staff = group!.audience.staff.map(({ alias, hat }) => `${alias} (${shell.hats[hat]})`);
  const { others } = group!.audience;
  const readers = list(others > 0 ? [t.others(others), ...staff] : staff);
  return (
    <>
      <h2>{notice.question}</h2>
      {readers && <p class="lead">{t.chatWhat(readers)}</p>}
      {group!.greeting && (
        <Card>
          {t.greeting}
          <Quote>{quote(group!.greeting)}</Quote>
        </Card>
      )}
      <Choice
        label={notice.question}
        alternatives={[
          { label: shell.yes, onChoose: () => onAnswer(true) },
          { label: shell.notNow, onChoose: () => onAnswer(false) },
        ]}
      />
      <p class="small">{t.chatLater}</p>
      <details>
        <summary>{t.exactly}</summary>
        <p class="notice" lang={notice.language}>
          {notice.text}
        </p>
      </details>
    </>
  );
}
