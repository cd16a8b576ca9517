import { useState } from "preact/hooks";
import type { Consent } from "../../api/types";
import { withdrawConsent } from "../../consents/consents";
import { Switch } from "../../ui/Switch";
import { say } from "../../ui/Toasts";
import { date } from "../../words/format";
import { words } from "../../words/words";
import { LeftWords } from "./LeftWords";
import { titleOf, UseText } from "./UseText";

interface SwitchUseProps {
  use: Consent;
  onAsk: () => void;
  onChanged: () => Promise<void>;
}

/** Off at once; on again only through the question. */
export function SwitchUse({ use, onAsk, onChanged }: SwitchUseProps) {
  const t = words("me");
  const [hasJustEnded, setHasJustEnded] = useState(false);
  const turn = async (isOn: boolean) => {
    if (isOn) return onAsk();
    await withdrawConsent(use);
    setHasJustEnded(true);
    // A note in passing would lie over what is asked next.
    if (use.purpose !== "peer_chat") say(t.turnedOff);
    await onChanged();
  };
  return (
    <>
      <Switch
        label={titleOf(use)}
        note={use.granted && use.since ? t.yourYes(date(use.since)) : t.off}
        isOn={use.granted}
        onChange={turn}
      />
      <UseText use={use} />
      {use.purpose === "peer_chat" && hasJustEnded && !use.granted && <LeftWords />}
    </>
  );
}
