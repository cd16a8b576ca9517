import { useState } from "preact/hooks";
import { isProblem } from "../../api/problem";
import { post } from "../../api/request";
import type { Network } from "../../api/types";
import { ConsentSheet } from "../../consents/ConsentSheet";
import { isAbout, listUses } from "../../consents/consents";
import { putGroup } from "../../live/conversations";
import { me } from "../../session/session";
import { Choice } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

interface JoinFlowProps {
  network: Network;
  onJoined: (network: Network) => void;
  onClose: () => void;
}

const LONGEST_ALIAS = 40;

/** Whoever is there by their own choice is asked once whether they want to write with employers; then for a name. */
export function JoinFlow({ network, onJoined, onClose }: JoinFlowProps) {
  const [hasAgreed, setHasAgreed] = useState(me.value?.hat !== "participant");
  const [isOldYes, setIsOldYes] = useState(false);
  const fetched = useFetched(async () => (hasAgreed ? null : await findConsent()));
  const consent = fetched.value;
  const askAnew = () => {
    setHasAgreed(false);
    setIsOldYes(true);
  };
  if (hasAgreed || (consent?.granted && !isOldYes)) {
    return <JoinSheet network={network} onJoined={onJoined} onOldYes={askAnew} onClose={onClose} />;
  }
  if (consent) return <ConsentSheet consent={consent} onGiven={() => setHasAgreed(true)} onNotNow={onClose} />;
  return (
    <Sheet title={network.name} onClose={onClose}>
      <Loaded of={fetched} rows={2}>
        {() => null}
      </Loaded>
    </Sheet>
  );
}

const findConsent = async () => (await listUses()).find(isAbout("employer_messages", null)) ?? null;

interface JoinSheetProps extends JoinFlowProps {
  /** The yes was to a text that did not speak of this room yet. */
  onOldYes: () => void;
}

function JoinSheet({ network, onJoined, onOldYes, onClose }: JoinSheetProps) {
  const t = words("network");
  const { notNow } = words("shell");
  const { isBusy, error, run } = useTask();
  const [alias, setAlias] = useState("");
  const [isAliasMissing, setIsAliasMissing] = useState(false);
  const hat = me.value?.hat;
  const hint = hat === "participant" ? t.aliasHint : hat === "employer" ? t.aliasHintEmployer : t.aliasHintAtWork;

  const comeIn = () => {
    if (alias.trim() === "") return setIsAliasMissing(true);
    return run(async () => {
      const joined = await post<Network>(`/networks/${network.id}/membership`, { alias: alias.trim() }).catch(
        (problem) => {
          if (!isProblem(problem, "consent-required")) throw problem;
          onOldYes();
          return null;
        },
      );
      if (!joined) return;
      if (joined.group) putGroup(joined.group);
      onJoined(joined);
    });
  };
  const question = t.comeInQuestion(network.name);
  return (
    <Sheet title={question} onClose={onClose}>
      <p class="small">
        {t.whoReads} {hat === "participant" && t.noPrivate}
      </p>
      <Field
        label={t.alias}
        hint={hint}
        value={alias}
        onInput={setAlias}
        maxLength={LONGEST_ALIAS}
        error={isAliasMissing && alias.trim() === "" ? t.aliasMissing : null}
        hasFocus
      />
      <TaskError error={error} known={t.known} />
      <Choice
        label={question}
        isBusy={isBusy}
        alternatives={[
          { label: t.comeIn, onChoose: () => void comeIn() },
          { label: notNow, onChoose: onClose },
        ]}
      />
    </Sheet>
  );
}
