import type { Answer, Offer, OfferOption } from "../../api/types";

/** What somebody is about to answer; it becomes a choice when they say »that is my answer«. */
export interface Intention {
  offer: Offer;
  answer: Answer;
  option: OfferOption | null;
}
