import { useState } from "preact/hooks";
import { get } from "../../api/request";
import type { Card as CardOfMine, CardPart, ReleasablePart } from "../../api/types";
import { Card } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { TextButton } from "../../ui/TextButton";
import { list } from "../../words/format";
import { words } from "../../words/words";
import { CardPartSheet } from "./CardPartSheet";
import { PeerWords } from "./PeerWords";

const parts: CardPart[] = ["interests", "strengths", "limits"];

function readersOf(part: ReleasablePart, card: CardOfMine): string {
  return list(card.releases.filter((given) => given.parts.includes(part)).map(({ organisation }) => organisation.name));
}

export function MyCard() {
  const t = words("me");
  const fetched = useFetched(() => get<CardOfMine>("/card"));
  const [edited, setEdited] = useState<CardPart | null>(null);
  return (
    <Card title={t.card}>
      <p class="small">{t.cardHint}</p>
      <Loaded of={fetched} rows={2}>
        {(card) => (
          <>
            <ul class="rows">
              {parts.map((part) => (
                <PartRow
                  key={part}
                  title={t.parts[part].title}
                  text={card[part]}
                  readers={readersOf(part, card)}
                  onEdit={() => setEdited(part)}
                />
              ))}
              <PeerWords readers={readersOf("peers", card)} />
            </ul>
            {edited && (
              <CardPartSheet
                part={edited}
                card={card}
                readers={readersOf(edited, card)}
                onClose={() => setEdited(null)}
                onSaved={(saved) => {
                  fetched.replace(saved);
                  setEdited(null);
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

interface PartRowProps {
  title: string;
  text: string | null;
  readers: string;
  onEdit: () => void;
}

function PartRow({ title, text, readers, onEdit }: PartRowProps) {
  const t = words("me");
  return (
    <li class="my-part">
      <div>
        <h3>{title}</h3>
        <p class={text ? "words-of-theirs" : "muted"}>{text ?? t.nothingWritten}</p>
        {text && <small>{readers ? t.shownTo(readers) : t.onlyYou}</small>}
      </div>
      <span>
        <TextButton onClick={onEdit}>
          {text ? t.edit : t.write}
          <span class="unseen"> {title}</span>
        </TextButton>
      </span>
    </li>
  );
}
