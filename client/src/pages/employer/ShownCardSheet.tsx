import { get } from "../../api/request";
import type { Page, ReleasedPart, Thread } from "../../api/types";
import { Quote } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { quote } from "../../words/format";
import { words } from "../../words/words";

interface ShownCardSheetProps {
  thread: Thread;
  onClose: () => void;
}

/** Fetched only when opened: opening it is a look, and the participant sees each. */
export function ShownCardSheet({ thread, onClose }: ShownCardSheetProps) {
  const t = words("employer");
  const { alias } = thread.participant;
  const fetched = useFetched(() => get<Page<ReleasedPart>>(`/threads/${thread.id}/card`), [thread.id]);
  return (
    <Sheet title={t.cardOf(alias)} onClose={onClose}>
      <p class="hint">{t.cardIsLogged(alias)}</p>
      <Loaded of={fetched} rows={2}>
        {({ items }) => (
          <ul class="rows">
            {items.length === 0 && <li>{t.showsNothing(alias)}</li>}
            {items.map(({ part, text }, at) => (
              <li key={at}>
                {part !== items[at - 1]?.part && <h3>{t.parts[part]}</h3>}
                {part === "peers" ? <Quote>{quote(text)}</Quote> : <p class="words-of-theirs">{text}</p>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Sheet>
  );
}
