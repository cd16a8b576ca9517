import type { Thread } from "../../api/types";
import { words } from "../../words/words";

/** Whom an employer talks with: one, or two who have come together. */
export const whoIsIn = ({ participant, companion }: Thread): string =>
  companion ? words("companions").youTwo(participant.alias, companion.alias) : participant.alias;
