import { useState } from "preact/hooks";
import { Problem } from "../../api/problem";
import { get, post } from "../../api/request";
import type { Member, NewPick, Page, Pick } from "../../api/types";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

interface DrawSheetProps {
  groupId: string;
  onDrawn: () => void;
  onClose: () => void;
}

const LONGEST = 200;
const isParticipant = ({ hat }: Member) => hat === "participant";

export function DrawSheet({ groupId, onDrawn, onClose }: DrawSheetProps) {
  const t = words("decisions");
  const { isBusy, error, run } = useTask();
  const fetched = useFetched(() => get<Page<Member>>(`/groups/${groupId}/members`), [groupId]);
  const [task, setTask] = useState("");
  const [count, setCount] = useState("1");
  const [without, setWithout] = useState<string[]>([]);
  const turn = (id: string) =>
    setWithout(without.includes(id) ? without.filter((other) => other !== id) : [...without, id]);
  const draw = () =>
    run(async () => {
      const pick: NewPick = { task: task.trim(), count: Number(count), without };
      await post<Pick>(`/groups/${groupId}/picks`, pick);
      onDrawn();
    });
  const isTooMany = error instanceof Problem && error.isAbout("#/count");
  return (
    <Sheet title={t.drawTitle} onClose={onClose}>
      <Field label={t.task} hint={t.taskHint} value={task} onInput={setTask} maxLength={LONGEST} />
      <Field
        label={t.howManyPicked}
        value={count}
        onInput={setCount}
        inputMode="numeric"
        maxLength={2}
        error={isTooMany ? t.tooManyPicked : null}
      />
      <h3 class="question">{t.whoNot}</h3>
      <p class="hint">{t.whoNotHint}</p>
      <Loaded of={fetched} rows={1}>
        {({ items }) => (
          <Choice
            label={t.whoNot}
            isRow
            alternatives={items.filter(isParticipant).map(({ id, alias }) => ({
              label: alias,
              isChosen: without.includes(id),
              onChoose: () => turn(id),
            }))}
          />
        )}
      </Loaded>
      <TaskError error={isTooMany ? null : error} />
      <Button
        look="go"
        isBusy={isBusy}
        isDisabled={task.trim() === "" || !/^[1-9]\d?$/.test(count)}
        onClick={() => void draw()}
      >
        {t.draw}
      </Button>
    </Sheet>
  );
}
