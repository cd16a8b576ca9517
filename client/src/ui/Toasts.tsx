import { signal } from "@preact/signals";

const SHOWN_MS = 6000;
const current = signal<string | null>(null);
let timer = 0;

/** Says something small at the bottom of the screen, aloud for a screen reader. */
export function say(text: string): void {
  clearTimeout(timer);
  current.value = text;
  timer = setTimeout(() => (current.value = null), SHOWN_MS);
}

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {current.value && <p>{current.value}</p>}
    </div>
  );
}
