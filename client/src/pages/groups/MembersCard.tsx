import { useState } from "preact/hooks";
import type { Group, Member } from "../../api/types";
import { Card } from "../../ui/Card";
import { TextButton } from "../../ui/TextButton";
import { words } from "../../words/words";
import { WordSheet } from "../ourcard/WordSheet";

/** Who reads in the group; a participant may give each of their peers a sentence for the card. */
export function MembersCard({ group, members }: { group: Group; members: Member[] }) {
  const t = words("chat");
  const { hats } = words("shell");
  const { write } = words("ourcard").word;
  const [peer, setPeer] = useState<Member | null>(null);
  const isPeer = (member: Member) =>
    group.me.hat === "participant" && member.hat === "participant" && member.id !== group.me.id;
  return (
    <Card title={t.members}>
      <ul>
        {members.map((member) => (
          <li key={member.id} class="member">
            {member.alias}
            {member.id === group.me.id && <span class="muted">({t.you})</span>}
            {member.hat !== "participant" && <span class="tag">{hats[member.hat]}</span>}
            {isPeer(member) && <TextButton onClick={() => setPeer(member)}>{write(member.alias)}</TextButton>}
          </li>
        ))}
      </ul>
      {peer && <WordSheet groupId={group.id} peer={peer} onClose={() => setPeer(null)} />}
    </Card>
  );
}
