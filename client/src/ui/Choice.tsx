import type { ComponentChildren } from "preact";

interface Alternative {
  label: string;
  note?: ComponentChildren;
  onChoose: () => void;
  isChosen?: boolean;
}

interface ChoiceProps {
  /** What is being chosen, for a screen reader. */
  label: string;
  alternatives: Alternative[];
  isBusy?: boolean;
  /** Side by side when the words are short. */
  isRow?: boolean;
}

/** Alternatives about oneself: all alike in size and colour, none of them brighter. */
export function Choice({ label, alternatives, isBusy = false, isRow = false }: ChoiceProps) {
  return (
    <div class={isRow ? "choice in-row" : "choice"} role="group" aria-label={label}>
      {alternatives.map(({ label, note, onChoose, isChosen }) => (
        <button key={label} type="button" class="button" disabled={isBusy} aria-pressed={isChosen} onClick={onChoose}>
          <span>
            {label}
            {note && <small>{note}</small>}
          </span>
        </button>
      ))}
    </div>
  );
}
