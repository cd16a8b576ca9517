import { useState } from "preact/hooks";
import type { Companion } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { clock, day } from "../../words/format";
import { words } from "../../words/words";
import { StopSheet } from "./StopSheet";

interface ComingCardProps {
  companion: Companion;
  onStopped: () => void;
}

/** What I have said yes to and what is still ahead; of a meeting, when and where and what about. */
export function ComingCard({ companion, onStopped }: ComingCardProps) {
  const t = words("companions");
  const [isStopping, setIsStopping] = useState(false);
  const { meeting, other, organisation, opportunity } = companion;
  return (
    <Card eyebrow={opportunity.title} title={t.youAreIn[companion.step](other.alias, organisation.name)}>
      {meeting && (
        <>
          <p>
            {meeting.cancelled_at && <b>{t.cancelled}: </b>}
            {[day(meeting.starts_at), clock(meeting.starts_at), meeting.place].filter(Boolean).join(" · ")}
          </p>
          {meeting.agenda.length > 0 && (
            <details>
              <summary>{t.agenda}</summary>
              <ul>
                {meeting.agenda.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      <Button onClick={() => setIsStopping(true)}>{t.stop}</Button>
      {isStopping && <StopSheet companion={companion} onStopped={onStopped} onClose={() => setIsStopping(false)} />}
    </Card>
  );
}
