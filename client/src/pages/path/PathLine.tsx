import { useState } from "preact/hooks";
import type { Offer, PathStep } from "../../api/types";
import { Sheet } from "../../ui/Sheet";
import { words } from "../../words/words";
import { AnswerButtons } from "./AnswerButtons";
import type { Intention } from "./intention";
import { isLastAnswer, line } from "./line";
import { Step } from "./Step";

interface PathLineProps {
  steps: PathStep[];
  offers: Offer[];
  isLooking: boolean;
  onChangeMind: (intention: Intention) => void;
  onHide: (offer: Offer) => void;
}

export function PathLine({ steps, offers, isLooking, onChangeMind, onHide }: PathLineProps) {
  const t = words("path");
  const [reopened, setReopened] = useState<Offer | null>(null);
  const offerOf = (step: PathStep) => offers.find(({ id }) => id === step.offer_id);
  const lastAnswered = (step: PathStep) => (isLastAnswer(steps, step) ? offerOf(step) : undefined);
  return (
    <>
      <h2 class="unseen">{t.line}</h2>
      <ol class="path-line">
        <li class="path-step now">
          <b>{isLooking ? t.nowLooking : t.nowCalm}</b>
          {steps.length === 0 && <small>{t.nothingYet}</small>}
        </li>
        {line(steps).map((step) => {
          const offer = lastAnswered(step);
          return (
            <Step
              key={step.at + step.offer_id}
              step={step}
              offer={offerOf(step)}
              onChangeMind={offer && !offer.closed_at ? () => setReopened(offer) : undefined}
              onHide={offer && (() => onHide(offer))}
            />
          );
        })}
      </ol>
      {reopened && (
        <Sheet title={reopened.question} onClose={() => setReopened(null)}>
          <AnswerButtons
            offer={reopened}
            onAnswer={(intention) => {
              setReopened(null);
              onChangeMind(intention);
            }}
          />
        </Sheet>
      )}
    </>
  );
}
