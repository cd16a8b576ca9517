import { get } from "../../api/request";
import type { MadeOffer, Page } from "../../api/types";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { words } from "../../words/words";
import { LettersLink } from "../letters/LettersLink";
import { MadeOffers } from "../path/MadeOffers";
import "../path/path.css";

export default function OffersPage() {
  const t = words("facilitator");
  const fetched = useFetched(() => get<Page<MadeOffer>>("/offers/made"));
  return (
    <Screen title={t.title} sub={t.sub}>
      <a class="button" href="/offers/new">
        {t.make}
      </a>
      <div class="list-below">
        <LettersLink />
      </div>
      <Loaded of={fetched}>
        {({ items }) => (
          <>
            {items.length === 0 ? <Empty>{t.noOffers}</Empty> : <h2 class="section-head">{t.made}</h2>}
            <MadeOffers offers={items} onChanged={fetched.reload} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}
