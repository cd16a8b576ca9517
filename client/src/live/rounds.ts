import type { Uuid } from "../api/types";
import { drop, keep, kept, keptKeys } from "../device/device";

/** What a round is to this phone alone: the words that are not saved, and that one passed. Nobody is told of either. */
export interface KeptRound {
  text?: string;
  isPassed?: boolean;
}

const prefix = (group: Uuid) => `round:${group}:`;
const key = (group: Uuid, round: Uuid) => prefix(group) + round;

export const keptRound = async (group: Uuid, round: Uuid): Promise<KeptRound> =>
  (await kept<KeptRound>(key(group, round))) ?? {};

export const keepRound = (group: Uuid, round: Uuid, is: KeptRound): Promise<void> =>
  is.text || is.isPassed ? keep(key(group, round), is) : drop(key(group, round));

export async function dropRounds(group: Uuid): Promise<void> {
  await Promise.all((await keptKeys(prefix(group))).map(drop));
}
