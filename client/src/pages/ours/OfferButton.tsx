import { useState } from "preact/hooks";
import { navigate } from "../../app/location";
import { isProblem } from "../../api/problem";
import { post } from "../../api/request";
import type { Message, Ours, Uuid } from "../../api/types";
import { Button } from "../../ui/Button";
import { Quote } from "../../ui/Card";
import { Choice } from "../../ui/Choice";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

const ENOUGH = 3;

/** Whether so many others see themselves in my message that it can become the group's. */
export function canBeOurs(message: Message, me: Uuid): boolean {
  const same = message.reactions.find(({ kind }) => kind === "same_here")?.by ?? [];
  return message.author?.id === me && same.filter((id) => id !== me).length >= ENOUGH;
}

interface OfferButtonProps {
  message: Message;
  onDone: () => void;
}

/** Asks first: what has become the group's is not taken back. */
export function OfferButton({ message, onDone }: OfferButtonProps) {
  const t = words("ours");
  const [isAsking, setIsAsking] = useState(false);
  const task = useTask();
  const there = `/group/${message.group_id}/ours`;
  const offer = async () => {
    let id: unknown;
    try {
      ({ id } = await post<Ours>(`/groups/${message.group_id}/ours`, { message_id: message.id }));
      say(t.isOursNow);
    } catch (error) {
      if (!isProblem(error, "already-ours")) throw error;
      id = error.body.ours_id;
    }
    onDone();
    navigate(`${there}/${id}`);
  };
  if (!isAsking) {
    return (
      <Button icon="people" note={t.makeOursNote} onClick={() => setIsAsking(true)}>
        {t.makeOurs}
      </Button>
    );
  }
  return (
    <>
      <h3 class="section-head">{t.offerTitle}</h3>
      <Quote>{message.body}</Quote>
      <p class="small list-below">{t.offerWhat}</p>
      <p class="small list-below">{t.offerStays}</p>
      <Choice
        label={t.offerTitle}
        isBusy={task.isBusy}
        alternatives={[
          { label: t.makeOurs, onChoose: () => void task.run(offer) },
          { label: words("shell").notNow, onChoose: onDone },
        ]}
      />
      <TaskError error={task.error} known={t.problems} />
    </>
  );
}
