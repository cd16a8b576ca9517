import { useState } from "preact/hooks";
import { navigate } from "../../app/location";
import { get } from "../../api/request";
import type { Network, Opportunity, Page, Thread } from "../../api/types";
import { rightsChanges } from "../../live/sync";
import { Loaded, useFetched } from "../../ui/Loaded";
import { RowLink } from "../../ui/RowLink";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { NetworkCard } from "../network/NetworkCard";
import { InterestFlow } from "./InterestFlow";
import { OpportunityCard } from "./OpportunityCard";
import "./places.css";

async function fetchPlaces() {
  const [networks, opportunities, threads] = await Promise.all([
    get<Page<Network>>("/networks"),
    get<Page<Opportunity>>("/opportunities"),
    get<Page<Thread>>("/threads"),
  ]);
  return { networks: networks.items, opportunities: opportunities.items, threads: threads.items };
}

export default function PlacesPage() {
  const t = words("places");
  const fetched = useFetched(fetchPlaces, [rightsChanges.value]);
  const { inNetwork } = words("network");
  const shared = fetched.value?.networks[0];
  const [wanted, setWanted] = useState<Opportunity | null>(null);
  return (
    <Screen title={t.title} sub={shared ? inNetwork(shared.employers.length, shared.groups.length) : t.sub}>
      <Loaded of={fetched} rows={4}>
        {({ networks, opportunities, threads }) => (
          <>
            {networks.map((network) => (
              <NetworkCard key={network.id} network={network} />
            ))}
            {threads.length > 0 && <h2 class="section-head first">{t.myTalks}</h2>}
            {threads.map((thread) => (
              <ThreadRow key={thread.id} thread={thread} />
            ))}
            {threads.length + networks.length > 0 && (
              <>
                <h2 class="section-head">{t.places}</h2>
                <p class="small">{t.sub}</p>
              </>
            )}
            {opportunities.length === 0 && <Empty>{t.noPlaces}</Empty>}
            {opportunities.map((opportunity) => (
              <OpportunityCard
                key={opportunity.id}
                opportunity={opportunity}
                onHearMore={() => setWanted(opportunity)}
              />
            ))}
          </>
        )}
      </Loaded>
      {wanted && (
        <InterestFlow
          opportunity={wanted}
          onClose={() => setWanted(null)}
          onBegun={(thread) => {
            say(t.begun);
            navigate(`/thread/${thread.id}`);
          }}
        />
      )}
    </Screen>
  );
}

function ThreadRow({ thread }: { thread: Thread }) {
  const t = words("places");
  const state = thread.closed_at ? t.closedTalk : thread.is_paused ? t.pausedTalk : null;
  return (
    <RowLink
      href={`/thread/${thread.id}`}
      title={thread.organisation.name}
      note={[thread.opportunity.title, state].filter(Boolean).join(" · ")}
      news={thread.group.unread_count ? t.newMessage : null}
    />
  );
}
