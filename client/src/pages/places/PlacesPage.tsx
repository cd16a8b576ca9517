import { useState } from "preact/hooks";
import { navigate } from "../../app/location";
import { get } from "../../api/request";
import type { Companion, Opportunity, Page, Thread } from "../../api/types";
import { rightsChanges } from "../../live/sync";
import { Loaded, useFetched } from "../../ui/Loaded";
import { RowLink } from "../../ui/RowLink";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { AskedCard } from "../companions/AskedCard";
import { AskSheet } from "../companions/AskSheet";
import { ComingCard } from "../companions/ComingCard";
import { isInThread, listCompanions } from "../companions/companions";
import { InterestFlow } from "./InterestFlow";
import { OpportunityCard } from "./OpportunityCard";
import "./places.css";

async function fetchPlaces() {
  const [opportunities, threads, companions] = await Promise.all([
    get<Page<Opportunity>>("/opportunities"),
    get<Page<Thread>>("/threads"),
    listCompanions(),
  ]);
  return { opportunities: opportunities.items, threads: threads.items, companions };
}

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
  return (
    <Screen title={t.title} sub={t.sub}>
      <Loaded of={fetched} rows={4}>
        {({ opportunities, threads, companions }) => {
          const ofOthers = companions.filter(({ is_mine }) => !is_mine);
          const asked = ofOthers.filter(({ has_agreed }) => !has_agreed);
          const coming = ofOthers.filter((each) => each.has_agreed && !isInThread(each));
          const about = ({ id }: Opportunity) =>
            companions.find(
              ({ is_mine, step, opportunity }) => is_mine && step === "interest" && opportunity.id === id,
            );
          const isFirst = asked.length === 0 && coming.length === 0;
          return (
            <>
              {asked.map((each) => (
                <AskedCard key={each.id} asked={each} onAnswered={() => void fetched.reload()} />
              ))}
              {coming.map((each) => (
                <ComingCard key={each.id} companion={each} onStopped={() => void fetched.reload()} />
              ))}
              {threads.length > 0 && <h2 class={isFirst ? "section-head first" : "section-head"}>{t.myTalks}</h2>}
              {threads.map((thread) => (
                <ThreadRow key={thread.id} thread={thread} />
              ))}
              {threads.length > 0 && <h2 class="section-head">{t.places}</h2>}
              {opportunities.length === 0 && <Empty>{t.noPlaces}</Empty>}
              {opportunities.map((opportunity) => (
                <OpportunityCard
                  key={opportunity.id}
                  opportunity={opportunity}
                  companion={about(opportunity)}
                  onHearMore={(companion) => setWanted({ opportunity, companion })}
                  onAsk={() => setAskedAbout(opportunity)}
                  onChanged={() => void fetched.reload()}
                />
              ))}
            </>
          );
        }}
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
