import type { PageProps } from "../../app/routes";
import { get } from "../../api/request";
import type { Decision, Page } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { conversation } from "../../live/conversations";
import { Empty } from "../../ui/states";
import { Loaded, useFetched } from "../../ui/Loaded";
import { RowLink } from "../../ui/RowLink";
import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";
import { untilWhen } from "./decisionWords";

/** What the group decides, and has decided. */
export default function DecisionsPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("decisions");
  const fetched = useFetched(() => get<Page<Decision>>(`/groups/${id}/decisions`), [id]);
  useReloadOn(id, ["decision_changed"], fetched.reload);
  return (
    <Screen title={t.title} sub={conversation(id)?.group.name} back={`/group/${id}/together`}>
      <Loaded of={fetched}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty>{t.none}</Empty>}
            <Rows title={t.open} decisions={items.filter(({ is_closed }) => !is_closed)} />
            <a class="button" href={`/group/${id}/decisions/new`}>
              {t.propose}
            </a>
            <Rows title={t.closed} decisions={items.filter(({ is_closed }) => is_closed)} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Rows({ title, decisions }: { title: string; decisions: Decision[] }) {
  const t = words("decisions");
  if (decisions.length === 0) return null;
  return (
    <>
      <h2 class="section-head">{title}</h2>
      {decisions.map((decision) => (
        <RowLink
          key={decision.id}
          href={`/group/${decision.group_id}/decisions/${decision.id}`}
          title={decision.proposal}
          note={`${t.methods[decision.method]} · ${untilWhen(decision)}`}
        />
      ))}
    </>
  );
}
