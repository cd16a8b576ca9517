import { useState } from "preact/hooks";
import { navigate } from "../../app/location";
import type { Network } from "../../api/types";
import { conversation } from "../../live/conversations";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { list } from "../../words/format";
import { words } from "../../words/words";
import { JoinFlow } from "./JoinFlow";

/** A room that is open to me: who is party to it, and the way in. */
export function NetworkCard({ network }: { network: Network }) {
  const t = words("network");
  const [isJoining, setIsJoining] = useState(false);
  const { id, name, groups, employers } = network;
  const group = conversation(id)?.group ?? network.group;
  return (
    <Card eyebrow={t.parties(employers.length, groups.length)} title={name}>
      <p class="small">{list([...groups, ...employers])}</p>
      {group?.unread_count ? <p class="news">{t.newMessage}</p> : null}
      {group ? (
        <a class="button" href={`/network/${id}`}>
          {t.open}
        </a>
      ) : (
        <Button onClick={() => setIsJoining(true)}>{t.comeIn}</Button>
      )}
      {isJoining && (
        <JoinFlow network={network} onJoined={() => navigate(`/network/${id}`)} onClose={() => setIsJoining(false)} />
      )}
    </Card>
  );
}
