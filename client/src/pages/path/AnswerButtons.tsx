import type { Offer } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { words } from "../../words/words";
import type { Intention } from "./intention";

interface AnswerButtonsProps {
  offer: Offer;
  onAnswer: (intention: Intention) => void;
}

/** The options, and the two answers that are always there, all alike. */
export function AnswerButtons({ offer, onAnswer }: AnswerButtonsProps) {
  const { anotherIdea } = words("path");
  const { notNow } = words("shell");
  const chosen = offer.choice;
  const options = offer.options.map((option) => ({
    label: option.text,
    note: option.detail,
    isChosen: chosen ? chosen.option_id === option.id : undefined,
    onChoose: () => onAnswer({ offer, answer: "option", option }),
  }));
  return (
    <div class="answers">
      <Choice
        label={offer.question}
        alternatives={[
          ...options,
          {
            label: anotherIdea,
            isChosen: chosen ? chosen.answer === "other" : undefined,
            onChoose: () => onAnswer({ offer, answer: "other", option: null }),
          },
          {
            label: notNow,
            isChosen: chosen ? chosen.answer === "not_now" : undefined,
            onChoose: () => onAnswer({ offer, answer: "not_now", option: null }),
          },
        ]}
      />
    </div>
  );
}
