import type { Opportunity } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Chips } from "../../ui/Chips";
import { words } from "../../words/words";

interface OpportunityCardProps {
  opportunity: Opportunity;
  onHearMore: () => void;
}

export function OpportunityCard({ opportunity, onHearMore }: OpportunityCardProps) {
  const t = words("places");
  const { organisation, title, text, seats, flexibility, thread_id } = opportunity;
  return (
    <Card eyebrow={organisation.name} title={title}>
      <p class="words-of-theirs">{text}</p>
      <Chips texts={[t.seats(seats), ...flexibility]} />
      <details>
        <summary>{t.about(organisation.name)}</summary>
        <p class="words-of-theirs">{organisation.about}</p>
      </details>
      {thread_id ? (
        <a class="button" href={`/thread/${thread_id}`}>
          {t.openTalk}
        </a>
      ) : (
        <Button onClick={onHearMore}>{t.hearMore}</Button>
      )}
    </Card>
  );
}
