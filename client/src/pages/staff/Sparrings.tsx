import { useState } from "preact/hooks";
import { navigate } from "../../app/location";
import { isProblem } from "../../api/problem";
import { get, post, remove } from "../../api/request";
import type { Group, Page, Sparring, Uuid } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { putGroup } from "../../live/conversations";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Field } from "../../ui/Field";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { Empty } from "../../ui/states";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

const PATH = "/staff-room/sparrings";
const LONGEST = 1000;

interface SparringsProps {
  room: Uuid;
  onTaken: () => Promise<void>;
}

/** What colleagues would like to think aloud about; whoever takes one talks with them alone. */
export function Sparrings({ room, onTaken }: SparringsProps) {
  const t = words("staff");
  const [isAsking, setIsAsking] = useState(false);
  const fetched = useFetched(() => get<Page<Sparring>>(PATH), [room]);
  useReloadOn(room, ["group_changed"], async () => {
    await Promise.all([fetched.reload(), onTaken()]);
  });
  const { isBusy, error, run } = useTask();
  const act = (what: () => Promise<void>) => () =>
    void run(async () => {
      try {
        await what();
      } catch (problem) {
        await fetched.reload();
        if (!isProblem(problem, "already-taken")) throw problem;
        say(t.taken);
      }
    });
  const take = (id: Uuid) =>
    act(async () => {
      const talk = await post<Group>(`${PATH}/${id}/talk`);
      putGroup(talk);
      navigate(`/colleagues/${talk.id}`);
    });
  const takeBack = (id: Uuid) =>
    act(async () => {
      await remove(`${PATH}/${id}`);
      await fetched.reload();
    });
  return (
    <>
      <h2 class="section-head">{t.aloud}</h2>
      <p class="small">{t.aloudHint}</p>
      <Button onClick={() => setIsAsking(true)}>{t.ask}</Button>
      <TaskError error={error} />
      <Loaded of={fetched} rows={1}>
        {({ items }) => (
          <div class="list-below">
            {items.length === 0 && <Empty>{t.noneAsks}</Empty>}
            {items.map(({ id, asker, text, is_own }) => (
              <Card key={id} eyebrow={is_own ? t.youAsk : t.asks(asker.alias)}>
                <p class="words-of-theirs">{text}</p>
                <Button onClick={is_own ? takeBack(id) : take(id)} isBusy={isBusy}>
                  {is_own ? t.takeBack : t.take}
                </Button>
              </Card>
            ))}
          </div>
        )}
      </Loaded>
      {isAsking && (
        <AskSheet
          onClose={() => setIsAsking(false)}
          onAsked={() => {
            setIsAsking(false);
            void fetched.reload();
          }}
        />
      )}
    </>
  );
}

function AskSheet({ onClose, onAsked }: { onClose: () => void; onAsked: () => void }) {
  const t = words("staff");
  const { isBusy, error, run } = useTask();
  const [text, setText] = useState("");
  const ask = () =>
    run(async () => {
      await post<Sparring>(PATH, { text: text.trim() });
      onAsked();
    });
  return (
    <Sheet title={t.aloud} onClose={onClose}>
      <Field label={t.askField} hint={t.askHint} value={text} onInput={setText} rows={4} maxLength={LONGEST} hasFocus />
      <TaskError error={error} />
      <Button look="go" onClick={ask} isBusy={isBusy} isDisabled={text.trim() === ""}>
        {t.put}
      </Button>
    </Sheet>
  );
}
