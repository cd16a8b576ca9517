import { get } from "../../api/request";
import type { Page, Thread } from "../../api/types";
import { Loaded, useFetched } from "../../ui/Loaded";
import { RowLink } from "../../ui/RowLink";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { date } from "../../words/format";
import { words } from "../../words/words";
import { LettersLink } from "../letters/LettersLink";
import { OurCards } from "./OurCards";
import { whoIsIn } from "../companions/whoIsIn";
import { unreadFirst } from "./unreadFirst";

export default function InboxPage() {
  const t = words("employer");
  const fetched = useFetched(() => get<Page<Thread>>("/threads"));
  return (
    <Screen title={t.inbox} sub={t.inboxSub}>
      <LettersLink />
      <OurCards />
      <h2 class="section-head">{t.talks}</h2>
      <Loaded of={fetched}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty>{t.noThreads}</Empty>}
            {unreadFirst(items).map((thread) => (
              <RowLink
                key={thread.id}
                href={`/inbox/${thread.id}`}
                title={whoIsIn(thread)}
                note={[thread.opportunity.title, date(thread.opened_at), thread.is_paused && t.paused]
                  .filter(Boolean)
                  .join(" · ")}
                news={thread.group.unread_count ? t.newMessage : null}
              />
            ))}
          </>
        )}
      </Loaded>
    </Screen>
  );
}
