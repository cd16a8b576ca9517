import type { Group } from "../../api/types";
import { words } from "../../words/words";
import { OursChip } from "../ours/OursChip";
import { Chip } from "./Chip";
import "./together.css";

/** What the group does together, above its conversation: each chip leads to its page, and says only what is so now. */
export function Strip({ group }: { group: Group }) {
  const t = words("together");
  return (
    <nav class="strip" aria-label={t.strip}>
      <ul>
        <OursChip group={group.id} />
        <Chip href={`/group/${group.id}/together`} title={t.more} note={t.moreNote} />
      </ul>
    </nav>
  );
}
