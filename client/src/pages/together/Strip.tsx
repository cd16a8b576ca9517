import type { Group } from "../../api/types";
import { words } from "../../words/words";
import { MeetingChips } from "../meetings/MeetingChips";
import { RoundChip } from "../rounds/RoundChip";
import { OursChip } from "../ours/OursChip";
import { DecisionChip } from "../decisions/DecisionChip";
import { Chip } from "./Chip";
import "./together.css";

/** What the group does together, above its conversation: each chip leads to its page, and says only what is so now. */
export function Strip({ group }: { group: Group }) {
  const t = words("together");
  return (
    <nav class="strip" aria-label={t.strip}>
      <ul>
        <MeetingChips groupId={group.id} />
        <RoundChip groupId={group.id} />
        {group.kind === "peer" && <OursChip group={group.id} />}
        <DecisionChip groupId={group.id} />
        <Chip href={`/group/${group.id}/together`} title={t.more} note={t.moreNote} />
      </ul>
    </nav>
  );
}
