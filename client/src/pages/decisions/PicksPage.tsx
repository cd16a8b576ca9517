import { useState } from "preact/hooks";
import type { PageProps } from "../../app/routes";
import { get } from "../../api/request";
import type { Page, Pick } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { conversation } from "../../live/conversations";
import { Button } from "../../ui/Button";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { words } from "../../words/words";
import { DrawSheet } from "./DrawSheet";
import { PickCard } from "./PickCard";
import "./decisions.css";

/** Every draw there was, so that nobody draws again unseen. */
export default function PicksPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("decisions");
  const [isDrawing, setIsDrawing] = useState(false);
  const fetched = useFetched(() => get<Page<Pick>>(`/groups/${id}/picks`), [id]);
  useReloadOn(id, ["decision_changed"], fetched.reload);
  const show = async () => {
    setIsDrawing(false);
    await fetched.reload();
  };
  return (
    <Screen title={t.picks} sub={conversation(id)?.group.name} back={`/group/${id}/together`}>
      <Loaded of={fetched}>
        {({ items }) => (
          <>
            <Button onClick={() => setIsDrawing(true)}>{t.draw}</Button>
            {items.length === 0 && <Empty>{t.noPicks}</Empty>}
            <div class="list-below">
              {items.map((pick) => (
                <PickCard key={pick.id} pick={pick} />
              ))}
            </div>
          </>
        )}
      </Loaded>
      {isDrawing && <DrawSheet groupId={id} onDrawn={() => void show()} onClose={() => setIsDrawing(false)} />}
    </Screen>
  );
}
