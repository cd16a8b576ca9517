import { useState } from "preact/hooks";
import { get } from "../../api/request";
import type { Card, Companion, Opportunity, Thread } from "../../api/types";
import { ConsentSheet } from "../../consents/ConsentSheet";
import { isAbout, listUses } from "../../consents/consents";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { words } from "../../words/words";
import { InterestSheet } from "./InterestSheet";

interface InterestFlowProps {
  opportunity: Opportunity;
  /** Who comes along, where it is not alone. */
  companion?: Companion | undefined;
  onBegun: (thread: Thread) => void;
  onClose: () => void;
}

async function fetchWhatStands() {
  const [uses, card] = await Promise.all([listUses(), get<Card>("/card")]);
  return { consent: uses.find(isAbout("employer_messages", null)), releases: card.releases };
}

/** The first interest ever asks whether one wants to write with employers at all; later ones do not. */
export function InterestFlow({ opportunity, companion, onBegun, onClose }: InterestFlowProps) {
  const t = words("places");
  const [hasAgreed, setHasAgreed] = useState(false);
  const fetched = useFetched(fetchWhatStands);
  const { consent, releases = [] } = fetched.value ?? {};
  if (hasAgreed || consent?.granted) {
    const seesCard = releases.some(
      ({ organisation, parts }) => organisation.id === opportunity.organisation.id && parts.length > 0,
    );
    const about = { opportunity, companion, seesCard };
    return <InterestSheet {...about} onBegun={onBegun} onClose={onClose} />;
  }
  if (consent) return <ConsentSheet consent={consent} onGiven={() => setHasAgreed(true)} onNotNow={onClose} />;
  return (
    <Sheet title={t.hearMore} onClose={onClose}>
      <Loaded of={fetched} rows={2}>
        {() => null}
      </Loaded>
    </Sheet>
  );
}
