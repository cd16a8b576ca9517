import { useState } from "preact/hooks";
import { navigate } from "../../app/location";
import { get } from "../../api/request";
import type { Companion, Network, Opportunity, Page, Thread } from "../../api/types";
import { rightsChanges } from "../../live/sync";
import { Loaded, useFetched } from "../../ui/Loaded";
import { RowLink } from "../../ui/RowLink";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { AskSheet } from "../companions/AskSheet";
import { listCompanions } from "../companions/companions";
import { WithOthers } from "../companions/WithOthers";
import { NetworkCard } from "../network/NetworkCard";
import { InterestFlow } from "./InterestFlow";
import { OpportunityCard } from "./OpportunityCard";
import "./places.css";

async function fetchPlaces() {
  const [networks, opportunities, threads, companions] = await Promise.all([
    get<Page<Network>>("/networks"),
    get<Page<Opportunity>>("/opportunities"),
    get<Page<Thread>>("/threads"),
    listCompanions(),
  ]);
  return {
    networks: networks.items,
    opportunities: opportunities.items,
    threads: threads.items,
    companions,
  };
}

const isAbout =
  ({ id }: Opportunity) =>
  ({ is_mine, step, opportunity }: Companion) =>
    is_mine && step === "interest" && opportunity.id === id;

interface Wish {
  opportunity: Opportunity;
  companion?: Companion | undefined;
}

export default function PlacesPage() {
  const t = words("places");
  // Who asks along, and who says yes, is told as a change of rights.
  const fetched = useFetched(fetchPlaces, [rightsChanges.value]);
  const [wanted, setWanted] = useState<Wish | null>(null);
  const [askedAbout, setAskedAbout] = useState<Opportunity | null>(null);
  const { inNetwork } = words("network");
  const shared = fetched.value?.networks[0];
  return (
    <Screen title={t.title} sub={shared ? inNetwork(shared.employers.length, shared.groups.length) : t.sub}>
      <Loaded of={fetched} rows={4}>
        {({ networks, opportunities, threads, companions }) => (
          <>
            <WithOthers companions={companions} onChanged={() => void fetched.reload()} />
            {networks.map((network) => (
              <NetworkCard key={network.id} network={network} />
            ))}
            {threads.length > 0 && <h2 class="section-head first">{t.myTalks}</h2>}
            {threads.map((thread) => (
              <ThreadRow key={thread.id} thread={thread} />
            ))}
            {threads.length + networks.length + companions.length > 0 && (
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
                companion={companions.find(isAbout(opportunity))}
                onHearMore={(companion) => setWanted({ opportunity, companion })}
                onAsk={() => setAskedAbout(opportunity)}
                onChanged={() => void fetched.reload()}
              />
            ))}
          </>
        )}
      </Loaded>
      {wanted && (
        <InterestFlow
          {...wanted}
          onClose={() => setWanted(null)}
          onBegun={(thread) => {
            say(t.begun);
            navigate(`/thread/${thread.id}`);
          }}
        />
      )}
      {askedAbout && (
        <AskSheet
          what={{ step: "interest", opportunity_id: askedAbout.id }}
          onClose={() => setAskedAbout(null)}
          onAsked={() => {
            setAskedAbout(null);
            void fetched.reload();
          }}
        />
      )}
    </Screen>
  );
}

function ThreadRow({ thread }: { thread: Thread }) {
  const t = words("places");
  const state = thread.closed_at ? t.closedTalk : thread.is_paused ? t.pausedTalk : null;
  const { me } = thread.group;
  const other = [thread.participant, thread.companion].find((member) => member && member.id !== me.id);
  const along = other ? words("companions").with(other.alias) : null;
  return (
    <RowLink
      href={`/thread/${thread.id}`}
      title={thread.organisation.name}
      note={[thread.opportunity.title, along, state].filter(Boolean).join(" · ")}
      news={thread.group.unread_count ? t.newMessage : null}
    />
  );
}
