import type { Companion, Opportunity } from "../../api/types";
import { Card } from "../../ui/Card";
import { Chips } from "../../ui/Chips";
import { words } from "../../words/words";
import { StepButtons } from "../companions/StepButtons";

interface OpportunityCardProps {
  opportunity: Opportunity;
  /** Whom I have asked about it, if anybody. */
  companion: Companion | undefined;
  onHearMore: (companion?: Companion) => void;
  onAsk: () => void;
  onChanged: () => void;
}

export function OpportunityCard({ opportunity, companion, onHearMore, onAsk, onChanged }: OpportunityCardProps) {
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
        <StepButtons
          label={title}
          companion={companion}
          onAlone={() => onHearMore()}
          onTogether={() => onHearMore(companion)}
          onAsk={onAsk}
          onChanged={onChanged}
        />
      )}
    </Card>
  );
}
