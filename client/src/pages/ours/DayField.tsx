import { useId } from "preact/hooks";

interface DayFieldProps {
  label: string;
  hint?: string;
  value: string;
  onInput: (day: string) => void;
}

const DAY_MS = 86_400_000;

/** A day so many days from now, as the phone counts them: 2026-11-23. */
export const daysAhead = (count: number): string =>
  new Intl.DateTimeFormat("sv-SE", { dateStyle: "short" }).format(Date.now() + count * DAY_MS);

/** A day to come, with the phone's own calendar. */
export function DayField({ label, hint, value, onInput }: DayFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        class="input"
        type="date"
        value={value}
        min={daysAhead(1)}
        max={daysAhead(365)}
        required
        aria-describedby={hint && `${id}-hint`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
