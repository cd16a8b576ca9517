import type { Companion } from "../../api/types";
import { AskedCard } from "./AskedCard";
import { ComingCard } from "./ComingCard";
import { isInThread } from "./companions";

interface WithOthersProps {
  companions: Companion[];
  onChanged: () => void;
}

/** What others have asked me along to, and what I have said yes to. */
export function WithOthers({ companions, onChanged }: WithOthersProps) {
  const ofOthers = companions.filter((each) => !each.is_mine && !isInThread(each));
  return (
    <>
      {ofOthers
        .filter(({ has_agreed }) => !has_agreed)
        .map((each) => (
          <AskedCard key={each.id} asked={each} onAnswered={onChanged} />
        ))}
      {ofOthers
        .filter(({ has_agreed }) => has_agreed)
        .map((each) => (
          <ComingCard key={each.id} companion={each} onStopped={onChanged} />
        ))}
    </>
  );
}
