import { useState } from "preact/hooks";
import { put } from "../../api/request";
import type { NewChoice, Offer } from "../../api/types";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { Switch } from "../../ui/Switch";
import { TaskError } from "../../ui/TaskError";
import { TextButton } from "../../ui/TextButton";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import type { Intention } from "./intention";
import { makerOf } from "./offerWords";

interface AnswerSheetProps {
  intention: Intention;
  onAnswered: () => void;
  onClose: () => void;
}

const LONGEST = 500;

export function AnswerSheet({ intention, onAnswered, onClose }: AnswerSheetProps) {
  const { offer, answer, option } = intention;
  const t = words("path");
  const { notNow } = words("shell");
  const { isBusy, error, run } = useTask();
  const [idea, setIdea] = useState((answer === "other" && offer.choice?.idea) || "");
  const [reason, setReason] = useState<string | null>(null);
  const [isShared, setIsShared] = useState(false);
  const [isReasonShared, setIsReasonShared] = useState(false);
  const maker = makerOf(offer);
  const isMissingIdea = answer === "other" && idea.trim() === "";

  const send = () =>
    run(async () => {
      const choice: NewChoice = { answer, is_shared: isShared, is_reason_shared: isShared && isReasonShared };
      if (option) choice.option_id = option.id;
      if (answer === "other") choice.idea = idea.trim();
      if (reason?.trim()) choice.reason = reason.trim();
      await put<Offer>(`/offers/${offer.id}/choice`, choice);
      say(t.answered);
      onAnswered();
    });

  return (
    <Sheet title={offer.question} onClose={onClose}>
      {answer === "other" ? (
        <Field label={t.idea} hint={t.ideaHint} value={idea} onInput={setIdea} rows={3} maxLength={LONGEST} hasFocus />
      ) : (
        <p class="my-answer">
          <small>{t.yourAnswer}</small>
          {option?.text ?? notNow}
        </p>
      )}
      {reason === null ? (
        <TextButton onClick={() => setReason("")}>{t.addReason}</TextButton>
      ) : (
        <Field label={t.reason} value={reason} onInput={setReason} rows={3} maxLength={LONGEST} hasFocus />
      )}
      {offer.from !== "me" && maker && (
        <Switch
          label={t.mayShow(maker)}
          note={t.mayShowNote}
          isOn={isShared}
          onChange={async (isOn) => setIsShared(isOn)}
        />
      )}
      {isShared && reason?.trim() && (
        <Switch label={t.mayShowReason} isOn={isReasonShared} onChange={async (isOn) => setIsReasonShared(isOn)} />
      )}
      <TaskError error={error} known={{ "offer-closed": t.offerClosed }} />
      <Button onClick={send} isBusy={isBusy} isDisabled={isMissingIdea}>
        {t.thatIsMyAnswer}
      </Button>
    </Sheet>
  );
}
