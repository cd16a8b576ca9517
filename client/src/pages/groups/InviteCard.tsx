import type { Group } from "../../api/types";
import { Invite } from "../../invitations/Invite";
import { Card } from "../../ui/Card";
import { words } from "../../words/words";

export function InviteCard({ group }: { group: Group }) {
  return (
    <Card title={words("chat").invite}>
      <Invite to={`/groups/${group.id}/invitations`} />
    </Card>
  );
}
