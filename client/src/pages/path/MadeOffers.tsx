import { remove } from "../../api/request";
import type { MadeOffer } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { date, quote } from "../../words/format";
import { words } from "../../words/words";

interface MadeOffersProps {
  offers: MadeOffer[];
  onChanged: () => void;
}

export function MadeOffers({ offers, onChanged }: MadeOffersProps) {
  return (
    <>
      {offers.map((offer) => (
        <MadeOfferCard key={offer.id} offer={offer} onChanged={onChanged} />
      ))}
    </>
  );
}

/** Only the answers that somebody wanted to show, and nothing about how many there are of the others. */
function MadeOfferCard({ offer, onChanged }: { offer: MadeOffer; onChanged: () => void }) {
  const t = words("path");
  const { notNow } = words("shell");
  const { isBusy, error, run } = useTask();
  const close = () =>
    run(async () => {
      await remove(`/offers/${offer.id}`);
      say(t.closedNow);
      onChanged();
    });
  const about = [t.madeOn(date(offer.created_at)), offer.to && t.madeTo(offer.to.alias), offer.closed_at && t.closed];
  const eyebrow = about.filter(Boolean).join(" · ");
  return (
    <Card eyebrow={eyebrow} title={offer.question}>
      <p class="muted">{offer.options.map(({ text }) => text).join(" · ")}</p>
      {offer.answers.length === 0 ? (
        <p class="small made-answers">{t.noShownAnswers}</p>
      ) : (
        <ul class="rows made-answers" aria-label={t.shownAnswers}>
          {offer.answers.map(({ by, answer, text, idea, reason }) => (
            <li key={by.id}>
              <b>{by.alias}</b> {{ option: text, other: idea && quote(idea), not_now: notNow }[answer]}
              {reason && <small>{quote(reason)}</small>}
            </li>
          ))}
        </ul>
      )}
      <TaskError error={error} />
      {!offer.closed_at && (
        <Button look="quiet" onClick={close} isBusy={isBusy}>
          {t.close}
        </Button>
      )}
    </Card>
  );
}
