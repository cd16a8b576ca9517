import { useState } from "preact/hooks";
import type { PageProps } from "../../app/routes";
import { get } from "../../api/request";
import type { Loop, Page } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { conversation } from "../../live/conversations";
import { Button } from "../../ui/Button";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { words } from "../../words/words";
import { takeOver } from "../practice/handOver";
import { LoopCard } from "./LoopCard";
import { StartSheet } from "./StartSheet";
import "./loops.css";

/** What the group tries. Anybody starts, anybody writes what they saw; the group decides in the room. */
export default function LoopsPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("loops");
  const url = `/groups/${id}/loops`;
  const fetched = useFetched(() => get<Page<Loop>>(url), [id]);
  useReloadOn(id, ["loop_changed"], fetched.reload);
  // What is to be tried, once somebody has begun to say it; of one that is started anew, its words.
  const [begun, setBegun] = useState<string | null>(() => takeOver("loop"));
  return (
    <Screen title={t.title} sub={conversation(id)?.group.name} back={`/group/${id}/together`}>
      <p class="hint">{t.hint}</p>
      <Button onClick={() => setBegun("")}>{t.start}</Button>
      <Loaded of={fetched}>
        {({ items }) => {
          const running = items.filter((loop) => !loop.is_stopped);
          const stopped = items.filter((loop) => loop.is_stopped);
          return (
            <div class="list-below">
              {running.length === 0 && <Empty>{t.none}</Empty>}
              {running.map((loop) => (
                <LoopCard key={loop.id} url={url} loop={loop} onChanged={fetched.reload} onAnew={setBegun} />
              ))}
              {stopped.length > 0 && <h2 class="section-head">{t.stopped}</h2>}
              {stopped.map((loop) => (
                <LoopCard key={loop.id} url={url} loop={loop} onChanged={fetched.reload} onAnew={setBegun} />
              ))}
            </div>
          );
        }}
      </Loaded>
      {begun !== null && (
        <StartSheet
          url={url}
          text={begun}
          onClose={() => setBegun(null)}
          onStarted={async () => {
            setBegun(null);
            await fetched.reload();
          }}
        />
      )}
    </Screen>
  );
}
