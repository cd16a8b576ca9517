import { useState } from "preact/hooks";
import { post } from "../../api/request";
import type { Companion, Opportunity, Thread } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

interface InterestSheetProps {
  opportunity: Opportunity;
  companion: Companion | undefined;
  /** Something of the card has been shown to the same employer before. */
  seesCard: boolean;
  onBegun: (thread: Thread) => void;
  onClose: () => void;
}

const LONGEST_ALIAS = 40;
const LONGEST_WORDS = 4000;

export function InterestSheet({ opportunity, companion, seesCard, onBegun, onClose }: InterestSheetProps) {
  const t = words("places");
  const together = words("companions");
  const { notNow } = words("shell");
  const { isBusy, error, run } = useTask();
  const [alias, setAlias] = useState("");
  const [firstWords, setFirstWords] = useState("");
  const [isAliasMissing, setIsAliasMissing] = useState(false);

  const begin = () => {
    if (alias.trim() === "") return setIsAliasMissing(true);
    const body = firstWords.trim();
    return run(async () => {
      const along = companion ? { companion: companion.id } : {};
      const wish = { opportunity_id: opportunity.id, alias: alias.trim(), ...along };
      onBegun(await post<Thread>("/threads", body ? { ...wish, body } : wish));
    });
  };

  return (
    <Sheet title={opportunity.organisation.name} onClose={onClose}>
      <Field
        label={t.alias}
        hint={t.aliasHint}
        value={alias}
        onInput={setAlias}
        maxLength={LONGEST_ALIAS}
        error={isAliasMissing && alias.trim() === "" ? t.aliasMissing : null}
        hasFocus
      />
      <Field
        label={t.firstWords}
        hint={t.firstWordsHint}
        value={firstWords}
        onInput={setFirstWords}
        rows={3}
        maxLength={LONGEST_WORDS}
      />
      <p class="small what-they-get">
        {(seesCard ? t.whatTheyGetAgain : t.whatTheyGet)(opportunity.organisation.name)}
      </p>
      <TaskError error={error} known={{ ...together.known, ...t.known }} />
      <Choice
        label={opportunity.title}
        isBusy={isBusy}
        alternatives={[
          {
            label: companion ? together.hearMoreWith(companion.other.alias) : t.hearMore,
            onChoose: () => void begin(),
          },
          { label: notNow, onChoose: onClose },
        ]}
      />
    </Sheet>
  );
}
