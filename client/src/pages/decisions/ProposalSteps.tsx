import type { Group } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { words } from "../../words/words";
import { methodsOf, type Draft } from "./draft";
import { Months } from "./OutcomeCard";

interface StepProps {
  draft: Draft;
  group: Group | undefined;
  onChange: (part: Partial<Draft>) => void;
}

const LONGEST = 2000;
const PRINCIPLES = ["work_identity", "many_to_many", "shift_of_power"] as const;

export function WhatStep({ draft, group, onChange }: StepProps) {
  const t = words("decisions");
  const isNetwork = group?.kind === "network";
  const subjects = ["matter", "rule", ...(isNetwork ? ["principle"] : [])] as NonNullable<Draft["subject"]>[];
  const { proposal, subject, principle, months } = draft;
  return (
    <>
      <Field
        label={t.what}
        hint={t.whatHint}
        value={proposal}
        onInput={(text) => onChange({ proposal: text })}
        rows={4}
        maxLength={LONGEST}
      />
      <h2 class="question">{t.kind}</h2>
      <Choice
        label={t.kind}
        alternatives={subjects.map((one) => ({
          label: t.kinds[one],
          note: t.kindNotes[one],
          isChosen: subject === one,
          onChoose: () => onChange({ subject: one, method: null }),
        }))}
      />
      {subject && subject !== "matter" && (
        <>
          <h2 class="question">{t.about}</h2>
          <Choice
            label={t.about}
            alternatives={PRINCIPLES.map((one) => ({
              label: t.principleNames[one],
              note: t.principleInShort[one],
              isChosen: principle === one,
              onChoose: () => onChange({ principle: one }),
            }))}
          />
        </>
      )}
      {subject === "rule" && (
        <Months label={t.lookAgainField} months={months} onChoose={(count) => onChange({ months: count })} />
      )}
    </>
  );
}

export function HowStep({ draft, onChange }: StepProps) {
  const t = words("decisions");
  return (
    <>
      <h2 class="question">{t.how}</h2>
      <Choice
        label={t.how}
        alternatives={methodsOf(draft.subject).map((one) => ({
          label: t.methods[one],
          note: t.methodNotes[one],
          isChosen: draft.method === one,
          onChoose: () => onChange({ method: one }),
        }))}
      />
    </>
  );
}

export function WhenStep({ draft, group, onChange }: StepProps) {
  const t = words("decisions");
  const readers = group ? group.audience.others + group.audience.staff.length + 1 : 1;
  const half = Math.ceil(readers / 2);
  return (
    <>
      <h2 class="question">{t.when}</h2>
      <Choice
        label={t.when}
        alternatives={[1, 3, 7].map((days) => ({
          label: t.days(days),
          isChosen: draft.days === days,
          onChoose: () => onChange({ days }),
        }))}
      />
      {half > 1 && (
        <>
          <h2 class="question">{t.howMany}</h2>
          <Choice
            label={t.howMany}
            isRow
            alternatives={[
              { label: t.oneIsEnough, isChosen: draft.quorum === 1, onChoose: () => onChange({ quorum: 1 }) },
              {
                label: t.atLeast(half),
                note: t.half,
                isChosen: draft.quorum === half,
                onChoose: () => onChange({ quorum: half }),
              },
            ]}
          />
        </>
      )}
    </>
  );
}
