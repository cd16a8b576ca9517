import { useState } from "preact/hooks";
import { isProblem } from "../../api/problem";
import { get, put } from "../../api/request";
import type { Card, Consent, Page, PeerWord, ReleasablePart, Thread } from "../../api/types";
import { ConsentSheet } from "../../consents/ConsentSheet";
import { isAbout, listUses } from "../../consents/consents";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { quote } from "../../words/format";
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
  wanted: ReleasablePart[];
}

/** My card, and what peers say on it, as one text. */
async function fetchMine() {
  const [card, { items }] = await Promise.all([get<Card>("/card"), get<Page<PeerWord>>("/card/words")]);
  const agreed = items.filter((word) => word.is_agreed).map((word) => quote(word.text));
  return { card, said: agreed.join("\n") || null };
}

/** What one employer sees of my card. Showing the first part asks for the consent it stands under. */
export function ShownSheet({ organisation, onChanged, onClose }: ShownSheetProps) {
  const t = words("places");
  const fetched = useFetched(fetchMine);
  const { isBusy, error, run } = useTask();
  const [question, setQuestion] = useState<Question | null>(null);

  const release = async (parts: ReleasablePart[]) => {
    const card = await put<Card>(`/card/releases/${organisation.id}`, { parts });
    fetched.replace({ card, said: fetched.value!.said });
    onChanged();
  };
  const show = (parts: ReleasablePart[]) =>
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
        {({ card, said }) => {
          const shown = card.releases.find((given) => given.organisation.id === organisation.id)?.parts ?? [];
          return (
            <ul class="rows">
              {cardParts.map((part) => (
                <ShownPart
                  key={part}
                  part={part}
                  text={part === "peers" ? said : card[part]}
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
