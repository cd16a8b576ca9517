import type { Offer } from "../../api/types";
import { Card } from "../../ui/Card";
import { AnswerButtons } from "./AnswerButtons";
import type { Intention } from "./intention";
import { originOf } from "./offerWords";

interface OfferCardProps {
  offer: Offer;
  onAnswer: (intention: Intention) => void;
}

export function OfferCard({ offer, onAnswer }: OfferCardProps) {
  return (
    <Card needsYou eyebrow={originOf(offer)} title={offer.question}>
      <AnswerButtons offer={offer} onAnswer={onAnswer} />
    </Card>
  );
}
