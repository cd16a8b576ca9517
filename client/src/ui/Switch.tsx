import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { say } from "./Toasts";
import { words } from "../words/words";

interface SwitchProps {
  label: string;
  note?: ComponentChildren;
  isOn: boolean;
  /** The switch moves when this is done, so it never shows what is not true. */
  onChange: (isOn: boolean) => Promise<void>;
}

export function Switch({ label, note, isOn, onChange }: SwitchProps) {
  const [isBusy, setIsBusy] = useState(false);
  const turn = async () => {
    setIsBusy(true);
    await onChange(!isOn).catch(() => say(words("shell").failed));
    setIsBusy(false);
  };
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={isOn}
      aria-busy={isBusy}
      disabled={isBusy}
      onClick={turn}
    >
      <span class="switch-words">
        {label}
        {note && <small>{note}</small>}
      </span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
