import { useState } from "preact/hooks";
import { isProblem } from "../../api/problem";
import { get, put } from "../../api/request";
import type { Card, CardPart, Consent, Thread } from "../../api/types";
import { ConsentSheet } from "../../consents/ConsentSheet";
import { isAbout, listUses } from "../../consents/consents";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { cardParts } from "./cardParts";
import { ShownPart } from "./ShownPart";

interface ShownSheetProps {
  organisation: Thread["organisation"];
  onChanged: () => void;
  onClose: () => void;
}

interface Question {
  consent: Consent;
  wanted: CardPart[];
}

/** What one employer sees of my card. Showing the first part asks for the consent it stands under. */
export function ShownSheet({ organisation, onChanged, onClose }: ShownSheetProps) {
  const t = words("places");
  const fetched = useFetched(() => get<Card>("/card"));
  const { isBusy, error, run } = useTask();
  const [question, setQuestion] = useState<Question | null>(null);

  const release = async (parts: CardPart[]) => {
    fetched.replace(await put<Card>(`/card/releases/${organisation.id}`, { parts }));
    onChanged();
  };
  const show = (parts: CardPart[]) =>
    run(async () => {
      try {
        await release(parts);
      } catch (problem) {
        if (!isProblem(problem, "consent-required")) throw problem;
        const uses = await listUses();
        setQuestion({ consent: uses.find(isAbout("card_to_employers", organisation.id))!, wanted: parts });
      }
    });

  return (
    <Sheet title={t.shownTitle(organisation.name)} onClose={onClose}>
      <p class="hint">{t.shownHint}</p>
      <Loaded of={fetched}>
        {(card) => {
          const shown = card.releases.find((given) => given.organisation.id === organisation.id)?.parts ?? [];
          return (
            <ul class="rows">
              {cardParts.map((part) => (
                <ShownPart
                  key={part}
                  part={part}
                  text={card[part]}
                  isShown={shown.includes(part)}
                  isBusy={isBusy}
                  onShow={() => show([...shown, part])}
                  onTakeBack={() => run(() => release(shown.filter((other) => other !== part)))}
                />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <TaskError error={error} />
      {question && (
        <ConsentSheet
          consent={question.consent}
          onNotNow={() => setQuestion(null)}
          onGiven={async () => {
            await release(question.wanted);
            setQuestion(null);
          }}
        />
      )}
    </Sheet>
  );
}
