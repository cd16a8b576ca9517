import { useState } from "preact/hooks";
import { get, put } from "../../api/request";
import type { MadeOffer, Offer, Page, PathStep } from "../../api/types";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { AnswerSheet } from "./AnswerSheet";
import { hidden } from "./hidden";
import { MadeOffers } from "./MadeOffers";
import { OfferCard } from "./OfferCard";
import { PathLine } from "./PathLine";
import type { Intention } from "./intention";
import "./path.css";

interface Path {
  offers: Offer[];
  steps: PathStep[];
  made: MadeOffer[];
}

async function fetchPath(): Promise<Path> {
  const [offers, path, made] = await Promise.all([
    get<Page<Offer>>("/offers?limit=100"),
    get<Page<PathStep>>("/path?limit=100"),
    get<Page<MadeOffer>>("/offers/made"),
  ]);
  return { offers: offers.items, steps: path.items, made: made.items.filter(({ from }) => from !== "me") };
}

export default function PathPage() {
  const t = words("path");
  const fetched = useFetched(fetchPath);
  const { failed } = words("shell");
  const hide = async (offer: Offer) => {
    if (!offer.choice) return;
    try {
      await put<Offer>(`/offers/${offer.id}/choice`, hidden(offer.choice));
      say(t.hidden);
      await fetched.reload();
    } catch {
      say(failed);
    }
  };
  const [intention, setIntention] = useState<Intention | null>(null);
  return (
    <Screen title={t.title} sub={t.sub}>
      <Loaded of={fetched}>
        {({ offers, steps, made }) => {
          const open = offers.filter((offer) => !offer.choice && !offer.closed_at);
          return (
            <>
              {open.length === 0 && <Empty>{t.noOffers}</Empty>}
              {open.map((offer) => (
                <OfferCard key={offer.id} offer={offer} onAnswer={setIntention} />
              ))}
              <a class="button" href="/path/new">
                <span>
                  {t.make}
                  <small>{t.makeNote}</small>
                </span>
              </a>
              <PathLine
                steps={steps}
                offers={offers}
                isLooking={open.length > 0}
                onChangeMind={setIntention}
                onHide={hide}
              />
              {made.length > 0 && <h2 class="section-head">{t.asked}</h2>}
              <MadeOffers offers={made} onChanged={fetched.reload} />
            </>
          );
        }}
      </Loaded>
      {intention && (
        <AnswerSheet
          intention={intention}
          onClose={() => setIntention(null)}
          onAnswered={() => {
            setIntention(null);
            void fetched.reload();
          }}
        />
      )}
    </Screen>
  );
}
