import type { ComponentChildren } from "preact";
import type { Letter } from "../../api/types";
import { Card, Quote } from "../../ui/Card";
import { date, day } from "../../words/format";
import { words } from "../../words/words";
import { letterLine, nameOf } from "./standing";

interface LetterCardProps {
  letter: Letter;
  /** With the words themselves and whose they are, where that is not plain. */
  isWhole?: boolean;
  children?: ComponentChildren;
}

/** A letter with what came of it: the answer, or that there is none. */
export function LetterCard({ letter, isWhole = false, children }: LetterCardProps) {
  const t = words("ours");
  const sent = `${t.sentTo[letter.to](letter.network_name ?? "")} · ${date(letter.sent_at)}`;
  return (
    <Card eyebrow={isWhole ? t.saidBy(letter.group_name) : sent}>
      {isWhole && (
        <>
          <p class="letter-words" dir="auto">
            {letter.text}
          </p>
          <p class="letter-sub">{sent}</p>
        </>
      )}
      <h2 class={isWhole ? "list-below" : undefined}>{letterLine(letter)}</h2>
      {letter.state === "answered" && (
        <>
          <Quote>{letter.answer}</Quote>
          <p class="letter-sub">{day(letter.answered_at!)}</p>
        </>
      )}
      {letter.state === "unanswered" && <p class="silence">{t.noAnswer}</p>}
      {letter.state !== "answered" && letter.is_addressee_gone && (
        <p class="small">{`${t.cannotAnswer(nameOf(letter))}. ${t.sendToAnother}`}</p>
      )}
      {children}
    </Card>
  );
}
