import { useState } from "preact/hooks";
import { put } from "../../api/request";
import type { Companion } from "../../api/types";
import { ConsentSheet } from "../../consents/ConsentSheet";
import { isAbout, listUses } from "../../consents/consents";
import { Choice } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

interface YesSheetProps {
  asked: Companion;
  onDone: () => void;
  onClose: () => void;
}

const LONGEST_ALIAS = 40;
const fetchConsent = async () => (await listUses()).find(isAbout("employer_messages", null));

/** A yes says what one will see, and is given under a name of one's own where one writes. */
export function YesSheet({ asked, onDone, onClose }: YesSheetProps) {
  const t = words("companions");
  const places = words("places");
  const isToMeeting = asked.step === "meeting";
  const fetched = useFetched(async () => ({ consent: isToMeeting ? undefined : await fetchConsent() }));
  const [hasAgreed, setHasAgreed] = useState(false);
  const [alias, setAlias] = useState("");
  const [isAliasMissing, setIsAliasMissing] = useState(false);
  const { isBusy, error, run } = useTask();
  const consent = fetched.value?.consent;
  if (consent && !consent.granted && !hasAgreed) {
    return <ConsentSheet consent={consent} onGiven={() => setHasAgreed(true)} onNotNow={onClose} />;
  }
  const sayYes = () => {
    if (!isToMeeting && alias.trim() === "") return setIsAliasMissing(true);
    return run(async () => {
      await put<Companion>(`/companions/${asked.id}`, isToMeeting ? {} : { alias: alias.trim() });
      say(t.saidYes);
      onDone();
    });
  };
  return (
    <Sheet title={t.yes} onClose={onClose}>
      <Loaded of={fetched} rows={2}>
        {() => (
          <>
            <p>{t.youFrom[asked.step]}</p>
            {!isToMeeting && (
              <Field
                label={places.alias}
                hint={places.aliasHint}
                value={alias}
                onInput={setAlias}
                maxLength={LONGEST_ALIAS}
                error={isAliasMissing && alias.trim() === "" ? places.aliasMissing : null}
                hasFocus
              />
            )}
            <TaskError error={error} known={t.known} />
            <Choice
              label={t.yes}
              isBusy={isBusy}
              alternatives={[
                { label: t.yes, onChoose: () => void sayYes() },
                { label: words("shell").notNow, onChoose: onClose },
              ]}
            />
          </>
        )}
      </Loaded>
    </Sheet>
  );
}
