import type { Ours } from "../../api/types";
import { Card } from "../../ui/Card";
import { list } from "../../words/format";
import { words } from "../../words/words";
import { wordingOf } from "./standing";

interface WordingCardProps {
  ours: Ours;
  number: number;
  onChoose: (number: number) => void;
}

/** One wording, and every other one tap away. */
export function WordingCard({ ours, number, onChoose }: WordingCardProps) {
  const t = words("ours");
  // Whichever of them one looks at, it says that they came together.
  const together = ours.versions.find((one) => one.beside.length > 0 && [one.number, ...one.beside].includes(number));
  return (
    <Card>
      <p class="wording" dir="auto">
        {wordingOf(ours, number).text}
      </p>
      {together && (
        <p class="beside">
          {t.beside(list([...together.beside, together.number].map(String)), together.beside.length)}
        </p>
      )}
      {ours.versions.length > 1 && (
        <div class="wording-choice" role="group" aria-label={t.wordings}>
          {ours.versions.map((one) => (
            <button
              key={one.number}
              type="button"
              aria-pressed={one.number === number}
              onClick={() => onChoose(one.number)}
            >
              {t.wording(one.number)}
            </button>
          ))}
        </div>
      )}
    </Card>
  );
}
