import { useEffect, useState } from "preact/hooks";
import type { Round, Uuid } from "../../api/types";
import { keptRound } from "../../live/rounds";
import { words } from "../../words/words";
import { Chip } from "../together/Chip";
import { useRounds } from "./rounds";

const FRESH_MS = 2 * 86_400_000;

/** The round that is shut, or the one that opened lately. It asks once: not who has answered, and not who has passed. */
export function RoundChip({ groupId }: { groupId: Uuid }) {
  const t = words("rounds");
  const first = useRounds(groupId).value?.[0];
  const isFresh = first && (!first.is_open || Date.now() - Date.parse(first.opens_at!) < FRESH_MS);
  const isAsking = useIsAsking(groupId, first);
  if (!first || !isFresh) return null;
  return (
    <Chip
      href={`/group/${groupId}/rounds/${first.id}`}
      title={first.is_open ? t.openChip : t.one}
      note={first.question}
      needsYou={isAsking}
    />
  );
}

function useIsAsking(groupId: Uuid, round: Round | undefined): boolean {
  const [isPassed, setIsPassed] = useState(true);
  useEffect(() => {
    if (round) void keptRound(groupId, round.id).then((kept) => setIsPassed(Boolean(kept.isPassed)));
  }, [groupId, round?.id]);
  return Boolean(round) && !round!.is_open && round!.my_answer === null && !isPassed;
}
