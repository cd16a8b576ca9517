import { useState } from "preact/hooks";
import { isProblem } from "../../api/problem";
import { get, put } from "../../api/request";
import type { Card, CardPart, Consent, Thread } from "../../api/types";
import { ConsentSheet } from "../../consents/ConsentSheet";
import { isAbout, listUses } from "../../consents/consents";
import { Button } from "../../ui/Button";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { cardParts } from "./cardParts";

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
                <li key={part} class="card-part">
                  <h3>{t.parts[part]}</h3>
                  <p class="words-of-theirs">{card[part] ?? t.nothingWritten}</p>
                  {card[part] && <small>{shown.includes(part) ? t.isShown : t.isNotShown}</small>}
                  {shown.includes(part) ? (
                    <Button isBusy={isBusy} onClick={() => run(() => release(shown.filter((other) => other !== part)))}>
                      {t.takeBack}
                    </Button>
                  ) : card[part] ? (
                    <Button isBusy={isBusy} onClick={() => show([...shown, part])}>
                      {t.show}
                    </Button>
                  ) : (
                    <a class="button" href="/me">
                      {t.writeCard}
                    </a>
                  )}
                </li>
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
