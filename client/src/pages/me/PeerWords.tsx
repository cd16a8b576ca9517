import { get, put, remove } from "../../api/request";
import type { Page, PeerWord } from "../../api/types";
import { Quote } from "../../ui/Card";
import { Choice } from "../../ui/Choice";
import { Loaded, useFetched } from "../../ui/Loaded";
import { TaskError } from "../../ui/TaskError";
import { TextButton } from "../../ui/TextButton";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { quote } from "../../words/format";
import { words } from "../../words/words";

interface WordProps {
  word: PeerWord;
  onDone: () => Promise<void>;
}

/** What peers say about me: a sentence waits for my yes, and is on my card as long as I want it there. */
export function PeerWords({ readers }: { readers: string }) {
  const t = words("me");
  const fetched = useFetched(() => get<Page<PeerWord>>("/card/words"));
  return (
    <li>
      <h3>{t.peers.title}</h3>
      <Loaded of={fetched} rows={1}>
        {({ items }) => {
          const agreed = items.filter((word) => word.is_agreed);
          const waiting = items.filter((word) => !word.is_agreed);
          return (
            <>
              {items.length === 0 && <p class="muted">{t.peers.none}</p>}
              {agreed.map((word) => (
                <OnCard key={word.id} word={word} onDone={fetched.reload} />
              ))}
              {agreed.length > 0 && <small>{readers ? t.shownTo(readers) : t.peers.noEmployer}</small>}
              {waiting.map((word) => (
                <Waiting key={word.id} word={word} onDone={fetched.reload} />
              ))}
            </>
          );
        }}
      </Loaded>
    </li>
  );
}

function OnCard({ word, onDone }: WordProps) {
  const t = words("me").peers;
  const { isBusy, error, run } = useTask();
  const takeOff = () =>
    run(async () => {
      await remove(`/card/words/${word.id}`);
      say(t.isOff);
      await onDone();
    });
  return (
    <div class="peer-word">
      <Quote>
        {quote(word.text)} {word.by && <span class="muted">{word.by.alias}</span>}
      </Quote>
      <TextButton isBusy={isBusy} onClick={takeOff}>
        {t.takeOff}
        <span class="unseen">: {quote(word.text)}</span>
      </TextButton>
      <TaskError error={error} />
    </div>
  );
}

function Waiting({ word, onDone }: WordProps) {
  const t = words("me").peers;
  const { isBusy, error, run } = useTask();
  const answer = (send: () => Promise<unknown>, done: string) => () =>
    run(async () => {
      await send();
      say(done);
      await onDone();
    });
  const url = `/card/words/${word.id}`;
  const from = word.by ? t.waits(word.by.alias) : t.waitsNameless;
  return (
    <section class="card needs-you waiting-word">
      <p class="eyebrow">{from}</p>
      <Quote>{quote(word.text)}</Quote>
      <Choice
        isRow
        label={from}
        isBusy={isBusy}
        alternatives={[
          { label: t.yes, onChoose: answer(() => put(url), t.isOn) },
          { label: t.no, onChoose: answer(() => remove(url), t.isDeclined) },
        ]}
      />
      <p class="hint">{t.notYet}</p>
      <TaskError error={error} />
    </section>
  );
}
