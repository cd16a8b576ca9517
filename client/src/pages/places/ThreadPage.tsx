import { useState } from "preact/hooks";
import type { PageProps } from "../../app/routes";
import { Problem } from "../../api/problem";
import { get } from "../../api/request";
import type { Companion, Thread } from "../../api/types";
import { conversation } from "../../live/conversations";
import { rightsChanges } from "../../live/sync";
import { Icon } from "../../ui/Icon";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { NotFound } from "../../ui/states";
import { words } from "../../words/words";
import { Conversation } from "../chat/Conversation";
import { AlongStrip } from "../companions/AlongStrip";
import { listCompanions } from "../companions/companions";
import { CloseSheet } from "./CloseSheet";
import { whatTheySee } from "./cardParts";
import { ShownSheet } from "./ShownSheet";
import "./places.css";
import "./strip.css";

export default function ThreadPage({ params }: PageProps) {
  const id = params.id!;
  // How many can read changes when somebody comes along or goes.
  const others = conversation(id)?.group.audience.others;
  const fetched = useFetched(async () => {
    const [thread, companions] = await Promise.all([get<Thread>(`/threads/${id}`), listCompanions()]);
    return { thread, companions: companions.filter(({ thread_id }) => thread_id === id) };
  }, [id, rightsChanges.value, others]);
  const thread = fetched.value?.thread;
  if (fetched.error instanceof Problem && fetched.error.status === 404) return <NotFound />;
  return (
    <Screen title={thread?.organisation.name ?? ""} sub={thread?.opportunity.title} back="/places" isFilled>
      <Loaded of={fetched} rows={5}>
        {({ thread, companions }) => (
          <>
            <ThreadStrip thread={thread} companions={companions} onChanged={fetched.reload} />
            <Conversation group={thread.group} whyQuiet={whyQuiet(thread)} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

const isMine = ({ group, participant }: Thread): boolean => group.me.id === participant.id;

function whyQuiet(thread: Thread): string | null {
  if (isClosed(thread)) return words("places").youClosed;
  return thread.is_paused && !isMine(thread) ? words("companions").paused(thread.participant.alias) : null;
}

const isClosed = ({ id, closed_at }: Thread): boolean => Boolean(closed_at ?? conversation(id)?.group.closed_at);

interface ThreadStripProps {
  thread: Thread;
  companions: Companion[];
  onChanged: () => Promise<void>;
}

/** What the employer sees, who is along, and the way out; who came along has only their own. */
function ThreadStrip({ thread, companions, onChanged }: ThreadStripProps) {
  const t = words("places");
  const [sheet, setSheet] = useState<"shown" | "close" | null>(null);
  const isPaused = (conversation(thread.id)?.group ?? thread.group).needs_consent !== null;
  if (isClosed(thread) || isPaused) return null;
  const along = <AlongStrip thread={thread} companions={companions} onChanged={() => void onChanged()} />;
  if (!isMine(thread)) return <div class="strips">{along}</div>;
  return (
    <div class="strips">
      <button type="button" class="strip" onClick={() => setSheet("shown")}>
        <Icon name="eye" />
        <span>{whatTheySee(thread.released_parts)}</span>
        <Icon name="forward" />
      </button>
      {along}
      <button type="button" class="strip" onClick={() => setSheet("close")}>
        {t.close}
      </button>
      {sheet === "shown" && (
        <ShownSheet organisation={thread.organisation} onChanged={onChanged} onClose={() => setSheet(null)} />
      )}
      {sheet === "close" && (
        <CloseSheet
          thread={thread}
          onClose={() => setSheet(null)}
          onClosed={() => {
            setSheet(null);
            onChanged();
          }}
        />
      )}
    </div>
  );
}
