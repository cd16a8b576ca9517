import { useState } from "preact/hooks";
import type { PageProps } from "../../app/routes";
import { Problem } from "../../api/problem";
import { get } from "../../api/request";
import type { Thread } from "../../api/types";
import { conversation } from "../../live/conversations";
import { rightsChanges } from "../../live/sync";
import { Icon } from "../../ui/Icon";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { NotFound } from "../../ui/states";
import { words } from "../../words/words";
import { Conversation } from "../chat/Conversation";
import { CloseSheet } from "./CloseSheet";
import { whatTheySee } from "./cardParts";
import { ShownSheet } from "./ShownSheet";
import "./places.css";
import "./strip.css";

export default function ThreadPage({ params }: PageProps) {
  const id = params.id!;
  const fetched = useFetched(() => get<Thread>(`/threads/${id}`), [id, rightsChanges.value]);
  const thread = fetched.value;
  if (fetched.error instanceof Problem && fetched.error.status === 404) return <NotFound />;
  return (
    <Screen title={thread?.organisation.name ?? ""} sub={thread?.opportunity.title} back="/places" isFilled>
      <Loaded of={fetched} rows={5}>
        {(thread) => (
          <>
            <ThreadStrip thread={thread} onChanged={fetched.reload} />
            <Conversation group={thread.group} whyQuiet={isClosed(thread) ? words("places").youClosed : null} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

const isClosed = ({ id, closed_at }: Thread): boolean => Boolean(closed_at ?? conversation(id)?.group.closed_at);

function ThreadStrip({ thread, onChanged }: { thread: Thread; onChanged: () => void }) {
  const t = words("places");
  const [sheet, setSheet] = useState<"shown" | "close" | null>(null);
  const isPaused = (conversation(thread.id)?.group ?? thread.group).needs_consent !== null;
  if (isClosed(thread) || isPaused) return null;
  return (
    <div class="strips">
      <button type="button" class="strip" onClick={() => setSheet("shown")}>
        <Icon name="eye" />
        <span>{whatTheySee(thread.released_parts)}</span>
        <Icon name="forward" />
      </button>
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
