import { useState } from "preact/hooks";
import { post } from "../../api/request";
import type { Group, NewInvitation } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { say } from "../../ui/Toasts";
import { date } from "../../words/format";
import { words } from "../../words/words";

export function InviteCard({ group }: { group: Group }) {
  const t = words("chat");
  const [invitation, setInvitation] = useState<NewInvitation | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const invite = async () => {
    setIsBusy(true);
    await post<NewInvitation>(`/groups/${group.id}/invitations`).then(setInvitation, () => say(words("shell").failed));
    setIsBusy(false);
  };
  const copy = (url: string) =>
    navigator.clipboard.writeText(url).then(
      () => say(t.linkCopied),
      () => say(words("shell").failed),
    );
  return (
    <Card title={t.invite}>
      <p class="muted">{t.inviteHint}</p>
      {invitation && (
        <>
          <p class="link-to-give">{invitation.url}</p>
          <p class="small">{t.inviteUntil(date(invitation.expires_at))}</p>
          <Button icon="copy" onClick={() => copy(invitation.url)}>
            {t.copyLink}
          </Button>
        </>
      )}
      <Button onClick={invite} isBusy={isBusy}>
        {t.invite}
      </Button>
    </Card>
  );
}
