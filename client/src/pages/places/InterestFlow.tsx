import { useState } from "preact/hooks";
import type { Opportunity, Thread } from "../../api/types";
import { ConsentSheet } from "../../consents/ConsentSheet";
import { isAbout, listUses } from "../../consents/consents";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { words } from "../../words/words";
import { InterestSheet } from "./InterestSheet";

interface InterestFlowProps {
  opportunity: Opportunity;
  onBegun: (thread: Thread) => void;
  onClose: () => void;
}

/** The first interest ever asks whether one wants to write with employers at all; later ones do not. */
export function InterestFlow({ opportunity, onBegun, onClose }: InterestFlowProps) {
  const t = words("places");
  const [hasAgreed, setHasAgreed] = useState(false);
  const fetched = useFetched(listUses);
  const consent = fetched.value?.find(isAbout("employer_messages", null));
  if (hasAgreed || consent?.granted) {
    return <InterestSheet opportunity={opportunity} onBegun={onBegun} onClose={onClose} />;
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
