import type { Uuid } from "../../api/types";
import { words } from "../../words/words";
import { RoundRow } from "../rounds/RoundRow";
import { useRounds } from "../rounds/rounds";

interface MeetingRoundsProps {
  groupId: Uuid;
  meetingId: Uuid;
  isClosed: boolean;
}

/** The questions that were asked for this meeting. */
export function MeetingRounds({ groupId, meetingId, isClosed }: MeetingRoundsProps) {
  const t = words("meetings");
  const rounds = (useRounds(groupId).value ?? []).filter(({ meeting_id }) => meeting_id === meetingId);
  if (isClosed && rounds.length === 0) return null;
  return (
    <section>
      <h2 class="section-head">{t.round}</h2>
      {rounds.map((round) => (
        <RoundRow key={round.id} groupId={groupId} round={round} />
      ))}
      {!isClosed && (
        <a class="button below-rows" href={`/group/${groupId}/rounds/new?meeting=${meetingId}`}>
          {t.askRound}
        </a>
      )}
    </section>
  );
}
