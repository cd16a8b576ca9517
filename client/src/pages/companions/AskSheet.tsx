import type { Companion } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Sheet } from "../../ui/Sheet";
import { Empty } from "../../ui/states";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { askAlong, fetchPeers, type Peer, type What } from "./companions";

interface AskSheetProps {
  what: What;
  onAsked: (companion: Companion) => void;
  onClose: () => void;
}

/** Somebody of one's own group is asked along: one tap, and nothing is sent to the employer. */
export function AskSheet({ what, onAsked, onClose }: AskSheetProps) {
  const t = words("companions");
  const { notNow } = words("shell");
  const { isBusy, error, run } = useTask();
  const fetched = useFetched(fetchPeers);
  const ask = (peer: Peer) =>
    run(async () => {
      onAsked(await askAlong(what, peer));
      say(t.asked(peer.alias));
    });
  return (
    <Sheet title={t.whom} onClose={onClose}>
      <Loaded of={fetched} rows={4}>
        {(peers) => {
          const isInSeveral = new Set(peers.map(({ group }) => group.id)).size > 1;
          return (
            <>
              {peers.length === 0 ? <Empty>{t.askNobody}</Empty> : <p class="hint">{t.askHint}</p>}
              <TaskError error={error} known={t.known} />
              <Choice
                label={t.whom}
                isBusy={isBusy}
                alternatives={[
                  ...peers.map((peer) => ({
                    label: peer.alias,
                    note: isInSeveral ? t.inGroup(peer.group.name ?? "") : undefined,
                    onChoose: () => void ask(peer),
                  })),
                  { label: notNow, onChoose: onClose },
                ]}
              />
            </>
          );
        }}
      </Loaded>
    </Sheet>
  );
}
