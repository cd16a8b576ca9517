import { useEffect, useRef, useState } from "preact/hooks";
import { navigate } from "../../app/location";
import { NoConnection, Problem } from "../../api/problem";
import { post } from "../../api/request";
import type { Acceptance, Invitation, SignedIn } from "../../api/types";
import { rememberNotNow } from "../../device/notNow";
import { beginSession, changeLanguage } from "../../session/session";
import { language } from "../../words/language";
import { words } from "../../words/words";
import { ChatQuestion } from "./ChatQuestion";
import { contactFrom } from "./contact";
import { NameForm } from "./NameForm";
import { WhatThisIs } from "./WhatThisIs";

interface StepsProps {
  code: string;
  invitation: Invitation;
  isNoticeChanged: boolean;
  onNoticeChanged: () => void;
  onOver: () => void;
}

type Step = "what" | "chat" | "name";

/** Short screens, one thing each: what this is, do you want to be in the chat, what shall we call you. */
export function Steps({ code, invitation, isNoticeChanged, onNoticeChanged, onOver }: StepsProps) {
  const t = words("door");
  const chat = invitation.group && invitation.purposes.find(({ purpose }) => purpose === "peer_chat");
  const steps: Step[] = chat ? ["what", "chat", "name"] : ["what", "name"];
  const [at, setAt] = useState(0);
  const [saidYes, setSaidYes] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const top = useRef<HTMLParagraphElement>(null);
  useEffect(() => top.current?.focus(), [at]);

  const answer = (isYes: boolean) => {
    setSaidYes(isYes);
    setAt(at + 1);
  };

  const refusals: Record<string, () => void> = {
    "alias-taken": () => setError(t.aliasTaken),
    "alias-imitates-staff": () => setError(t.aliasStaff),
    "already-a-member": () => setError(t.alreadyIn),
    "two-hats-one-person": () => setError(t.twoHats),
    "notice-changed": onNoticeChanged,
    "invitation-ended": onOver,
    "not-found": onOver,
  };
  const comeIn = async (alias: string, contact: string) => {
    const acceptance: Acceptance = {
      code,
      alias,
      consents: chat && saidYes ? [{ purpose: chat.purpose, notice: chat.notice.hash }] : [],
      session: "cookie",
      ...(contact && { contact: contactFrom(contact) }),
    };
    setIsBusy(true);
    setError(null);
    try {
      const spoken = language.value;
      await beginSession(await post<SignedIn>("/invitations/accept", acceptance));
      if (chat && !saidYes) await rememberNotNow(chat.purpose);
      if (spoken !== language.value) await changeLanguage(spoken).catch(() => undefined);
      navigate("/", { replace: true });
    } catch (problem) {
      setIsBusy(false);
      const shell = words("shell");
      if (problem instanceof NoConnection) return setError(shell.offlineHere);
      if (!(problem instanceof Problem)) throw problem;
      if (problem.isAbout("#/contact")) return setError(t.contactWrong);
      if (problem.isAbout("#/alias")) return setError(t.aliasWrong);
      (refusals[problem.kind] ?? (() => setError(shell.failed)))();
    }
  };

  return (
    <>
      <p ref={top} class="step" tabIndex={-1}>
        {at > 0 && (
          <button type="button" class="step-back" onClick={() => setAt(at - 1)}>
            {words("shell").back}
          </button>
        )}
        {t.step(at + 1, steps.length)}
      </p>
      {steps[at] === "what" && (
        <WhatThisIs invitation={invitation} isNoticeChanged={isNoticeChanged} onNext={() => setAt(at + 1)} />
      )}
      {steps[at] === "chat" && chat && <ChatQuestion invitation={invitation} notice={chat.notice} onAnswer={answer} />}
      {steps[at] === "name" && <NameForm hat={invitation.hat} error={error} isBusy={isBusy} onName={comeIn} />}
    </>
  );
}
