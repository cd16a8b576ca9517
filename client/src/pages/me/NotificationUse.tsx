import { isProblem } from "../../api/problem";
import type { Consent } from "../../api/types";
import { giveConsent, withdrawConsent } from "../../consents/consents";
import { beginTelling, endTelling } from "../../live/telling";
import { Switch } from "../../ui/Switch";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { UseText } from "./UseText";

interface NotificationUseProps {
  use: Consent;
  onChanged: () => Promise<void>;
}

/** The switch is the question; the phone asks one of its own, and both must be a yes. */
export function NotificationUse({ use, onChanged }: NotificationUseProps) {
  const t = words("me");
  const turnOn = async () => {
    if (!("Notification" in window)) return say(t.phoneCannot);
    if ((await Notification.requestPermission()) !== "granted") return say(t.phoneSaysNo);
    try {
      await giveConsent(use, use.notice);
      await beginTelling();
    } catch (error) {
      if (!isProblem(error, "notice-changed")) throw error;
      say(words("consents").changed);
    }
  };
  const turnOff = async () => {
    await endTelling();
    await withdrawConsent(use);
    say(t.turnedOff);
  };
  const turn = async (isOn: boolean) => {
    await (isOn ? turnOn() : turnOff());
    await onChanged();
  };
  return (
    <>
      <Switch label={t.tellMe} note={t.tellMeNote} isOn={use.granted} onChange={turn} />
      <UseText use={use} />
    </>
  );
}
