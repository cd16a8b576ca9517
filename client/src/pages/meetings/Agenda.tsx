import { useState } from "preact/hooks";
import { post, remove } from "../../api/request";
import type { WholeMeeting } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Field } from "../../ui/Field";
import { Icon } from "../../ui/Icon";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { quote } from "../../words/format";
import { words } from "../../words/words";
import type { MeetingPart } from "./parts";

const LONGEST = 300;

/** A paper in the middle of the table: each point says from which hat it came, and anybody strikes out. */
export function Agenda({ path, meeting, isClosed, onChanged }: MeetingPart) {
  const t = words("meetings");
  const { isBusy, error, run } = useTask();
  const [text, setText] = useState("");
  const add = () =>
    run(async () => {
      onChanged(await post<WholeMeeting>(`${path}/agenda`, { text: text.trim() }));
      setText("");
    });
  const strike = (id: string) => run(async () => onChanged(await remove<WholeMeeting>(`${path}/agenda/${id}`)));
  return (
    <Card title={t.agenda}>
      {meeting.agenda.length === 0 && <p class="muted">{isClosed ? t.agendaOverEmpty : t.agendaEmpty}</p>}
      <ul class="rows agenda">
        {meeting.agenda.map((item) => (
          <li key={item.id}>
            <span>
              {item.text}
              <small>{t.fromHat[item.hat as keyof typeof t.fromHat]}</small>
            </span>
            {!isClosed && (
              <button
                type="button"
                class="round"
                aria-label={t.strikeWhat(quote(item.text))}
                disabled={isBusy}
                onClick={() => strike(item.id)}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <TaskError error={error} known={t.known} />
      {!isClosed && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Field label={t.add} hint={t.addHint} value={text} onInput={setText} maxLength={LONGEST} />
          <Button type="submit" isBusy={isBusy} isDisabled={text.trim() === ""}>
            {t.put}
          </Button>
        </form>
      )}
    </Card>
  );
}
