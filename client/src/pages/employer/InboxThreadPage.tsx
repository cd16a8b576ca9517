import { useState } from "preact/hooks";
import type { PageProps } from "../../app/routes";
import { Problem } from "../../api/problem";
import { get } from "../../api/request";
import type { Thread } from "../../api/types";
import { conversation } from "../../live/conversations";
import { Icon } from "../../ui/Icon";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { list } from "../../words/format";
import { words } from "../../words/words";
import { whoIsIn } from "../companions/whoIsIn";
import { Conversation } from "../chat/Conversation";
import { ShownCardSheet } from "./ShownCardSheet";
import "../places/strip.css";

export default function InboxThreadPage({ params }: PageProps) {
  const id = params.id!;
  // How many can read changes when the other pauses, comes back or closes: then it is another thread.
  const live = conversation(id)?.group;
  const fetched = useFetched(() => get<Thread>(`/threads/${id}`), [id, live?.audience.others]);
  const thread = fetched.value;
  if (fetched.error instanceof Problem && fetched.error.status === 404) {
    return (
      <Screen title="" back="/inbox">
        <Empty>{words("employer").gone}</Empty>
      </Screen>
    );
  }
  return (
    <Screen title={thread ? whoIsIn(thread) : ""} sub={thread?.opportunity.title} back="/inbox" isFilled>
      <Loaded of={fetched} rows={5}>
        {(thread) => (
          <>
            <InboxStrip thread={thread} />
            <Conversation
              group={thread.group}
              whyQuiet={thread.is_paused ? words("employer").theyPaused(thread.participant.alias) : null}
            />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function InboxStrip({ thread }: { thread: Thread }) {
  const t = words("employer");
  const [isOpen, setIsOpen] = useState(false);
  const { alias } = thread.participant;
  if (thread.is_paused) return null;
  if (thread.released_parts.length === 0) return <p class="strip calm">{t.showsNothing(alias)}</p>;
  return (
    <div class="strips">
      <button type="button" class="strip" onClick={() => setIsOpen(true)}>
        <Icon name="eye" />
        <span>{t.shows(alias, list(thread.released_parts.map((part) => t.partsInSentence[part])))}</span>
        <Icon name="forward" />
      </button>
      {isOpen && <ShownCardSheet thread={thread} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
