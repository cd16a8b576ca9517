import { keep, kept, wipe } from "./device";

const KEY = "last-seen";
const DAY_MS = 24 * 60 * 60 * 1000;

/** Copies on a phone nobody has opened for a day are gone before anything is shown. */
export async function wipeWhenUnseen(now = Date.now()): Promise<void> {
  const seenAt = await kept<number>(KEY);
  if (seenAt !== undefined && now - seenAt > DAY_MS) await wipe();
}

export const markSeen = (now = Date.now()): Promise<void> => keep(KEY, now);
