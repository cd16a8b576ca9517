import { drop, keep, kept, keptKeys } from "./device";

const KEY = "last-seen";
const DAY_MS = 24 * 60 * 60 * 1000;

export const isForgotten = (seenAt: number | undefined, now: number): boolean =>
  seenAt !== undefined && now - seenAt > DAY_MS;

/** Copies that have not seen the server for a day are gone before anything is shown; one's own unsent words stay. */
export async function dropForgottenCopies(now = Date.now()): Promise<void> {
  if (!isForgotten(await kept<number>(KEY), now)) return;
  const copies = await keptKeys("copy:");
  await Promise.all([...copies, "me"].map(drop));
}

export const markSeen = (now = Date.now()): Promise<void> => keep(KEY, now);
