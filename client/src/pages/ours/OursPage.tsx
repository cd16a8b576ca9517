import type { PageProps } from "../../app/routes";
import { get } from "../../api/request";
import type { Ours, Page } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { Loaded, useFetched } from "../../ui/Loaded";
import { RowLink } from "../../ui/RowLink";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { words } from "../../words/words";
import { beginning, standing } from "./standing";

/** The texts that have become the group's. */
export default function OursPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("ours");
  const fetched = useFetched(() => get<Page<Ours>>(`/groups/${id}/ours`), [id]);
  useReloadOn(id, ["ours_changed"], fetched.reload);
  return (
    <Screen title={t.title} sub={t.sub} back={`/group/${id}/together`}>
      <Loaded of={fetched}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty>{t.none}</Empty>}
            {items.map((ours) => (
              <RowLink
                key={ours.id}
                href={`/group/${id}/ours/${ours.id}`}
                title={beginning(ours)}
                note={standing(ours)}
              />
            ))}
          </>
        )}
      </Loaded>
    </Screen>
  );
}
