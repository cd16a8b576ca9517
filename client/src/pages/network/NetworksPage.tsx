import { get } from "../../api/request";
import type { Network, Page } from "../../api/types";
import { rightsChanges } from "../../live/sync";
import { me } from "../../session/session";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { words } from "../../words/words";
import { NetworkCard } from "./NetworkCard";
import { PracticeCards } from "./PracticeCards";

export default function NetworksPage() {
  const t = words("network");
  const fetched = useFetched(() => get<Page<Network>>("/networks"), [rightsChanges.value]);
  const hat = me.value?.hat;
  const opens = hat === "coordinator";
  const back = hat === "participant" ? "/places" : hat === "facilitator" ? "/groups" : undefined;
  return (
    <Screen title={t.title} sub={t.sub} back={back}>
      {opens && (
        <a class="button" href="/networks/new">
          {t.setUp}
        </a>
      )}
      <div class="list-below">
        <Loaded of={fetched} rows={2}>
          {({ items }) => (
            <>
              {items.length === 0 && <Empty>{opens ? t.noneToOpen : t.none}</Empty>}
              {items.map((network) => (
                <NetworkCard key={network.id} network={network} />
              ))}
              {items.length > 0 && <PracticeCards />}
            </>
          )}
        </Loaded>
      </div>
    </Screen>
  );
}
