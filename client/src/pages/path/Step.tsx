import type { Offer, PathStep, Time } from "../../api/types";
import { Quote } from "../../ui/Card";
import { TextButton } from "../../ui/TextButton";
import { date, dateWithYear, dayKey, quote } from "../../words/format";
import { words } from "../../words/words";
import { makerOf } from "./offerWords";

interface StepProps {
  step: PathStep;
  offer: Offer | undefined;
  onChangeMind?: () => void;
  onHide?: () => void;
}

const yearOf = (at: Time | Date): string => dayKey(at).slice(0, 4);
const when = (at: Time): string => (yearOf(at) === yearOf(new Date()) ? date(at) : dateWithYear(at));

/** One choice on the line. A no is drawn as calmly as a yes. */
export function Step({ step, offer, onChangeMind, onHide }: StepProps) {
  const t = words("path");
  const { notNow } = words("shell");
  const chosen = { option: step.text, other: t.anotherIdea, not_now: notNow }[step.answer];
  const maker = offer && makerOf(offer);
  return (
    <li class={step.answer === "not_now" ? "path-step no" : "path-step"}>
      <b>{chosen}</b>
      <small>
        {step.question} · <span class="unbroken">{when(step.at)}</span>
      </small>
      {step.idea && <Quote>{quote(step.idea)}</Quote>}
      {step.reason && <Quote>{quote(step.reason)}</Quote>}
      {step.is_shared && <small>{maker ? t.canSee(maker) : t.someoneCanSee}</small>}
      <div class="path-links">
        {onChangeMind && <TextButton onClick={onChangeMind}>{t.changeMind}</TextButton>}
        {step.is_shared && onHide && <TextButton onClick={onHide}>{t.hide}</TextButton>}
      </div>
    </li>
  );
}
