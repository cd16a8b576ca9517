import { useState } from "preact/hooks";
import { get, post, remove } from "../../api/request";
import type { Page, PracticeCard } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Field } from "../../ui/Field";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { TextButton } from "../../ui/TextButton";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import "./network.css";

const LONGEST_TITLE = 100;
const LONGEST_TEXT = 2000;

/** What our organisation tells the others of how it works. */
export function OwnPracticeCard() {
  const t = words("network");
  const fetched = useFetched(() => get<Page<PracticeCard>>("/practice-cards"));
  const [isTelling, setIsTelling] = useState(false);
  const takeBack = async (id: string) => {
    await remove(`/practice-cards/${id}`).catch(() => say(words("shell").failed));
    await fetched.reload();
  };
  return (
    <Card title={t.ownPractice}>
      <p class="small">{t.ownPracticeHint}</p>
      <Loaded of={fetched} rows={1}>
        {({ items }) => (
          <ul class="own-practice">
            {items
              .filter(({ is_own }) => is_own)
              .map(({ id, title, text }) => (
                <li key={id}>
                  <b>{title}</b>
                  <p class="words-of-theirs">{text}</p>
                  <TextButton onClick={() => void takeBack(id)}>{t.takeBack}</TextButton>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
      <Button onClick={() => setIsTelling(true)}>{t.tell}</Button>
      {isTelling && (
        <TellSheet
          onClose={() => setIsTelling(false)}
          onTold={() => {
            setIsTelling(false);
            void fetched.reload();
            say(t.told);
          }}
        />
      )}
    </Card>
  );
}

function TellSheet({ onClose, onTold }: { onClose: () => void; onTold: () => void }) {
  const t = words("network");
  const { isBusy, error, run } = useTask();
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const tell = () =>
    run(async () => {
      await post<PracticeCard>("/practice-cards", { title: title.trim(), text: text.trim() });
      onTold();
    });
  return (
    <Sheet title={t.ownPractice} onClose={onClose}>
      <p class="small">{t.ownPracticeHint}</p>
      <Field label={t.tellTitle} value={title} onInput={setTitle} maxLength={LONGEST_TITLE} hasFocus />
      <Field label={t.tellText} value={text} onInput={setText} rows={6} maxLength={LONGEST_TEXT} />
      <TaskError error={error} known={t.knownPractice} />
      <Button look="go" onClick={tell} isBusy={isBusy} isDisabled={title.trim() === "" || text.trim() === ""}>
        {t.tell}
      </Button>
    </Sheet>
  );
}
