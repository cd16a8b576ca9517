import { signal } from "@preact/signals";
import { post } from "../api/request";
import type { Synced, SyncRequest } from "../api/types";
import { keep, kept } from "../device/device";
import { markSeen } from "../device/lastSeen";
import { revs, takeSynced } from "./conversations";
import { lose } from "./groups";

const RIGHTS = "rights";

/** Counts how often the server said that what this person may see has changed. */
export const rightsChanges = signal(0);

/** The number of the rights that the groups here were fetched under, and of those last heard of. */
let rights: number | undefined;
let heardOf: number | undefined;
let syncing: Promise<boolean> | null = null;

export async function openRights(): Promise<void> {
  rights = await kept<number>(RIGHTS);
}

/** To be called before the groups are fetched; what it gives, when they have come. */
export function beginFetch(): () => Promise<void> {
  const fetched = heardOf;
  return async () => {
    if (fetched === undefined || fetched === rights) return;
    rights = fetched;
    await keep(RIGHTS, fetched);
  };
}

export const syncRequest = (): SyncRequest => ({
  groups: revs(),
  ...(rights !== undefined && { person: rights }),
});

/** Takes in what changed while the phone was away, and says whether anything had. */
export async function takeAnswer(answer: Synced): Promise<boolean> {
  await markSeen();
  for (const id of answer.gone) await lose(id);
  await Promise.allSettled(answer.groups.map(takeSynced));
  const isOfOtherRights = answer.person !== undefined && answer.person !== rights;
  if (isOfOtherRights) heardOf = answer.person;
  if (isOfOtherRights || answer.gone.length > 0) rightsChanges.value += 1;
  return answer.groups.some(({ limited, changes }) => limited || changes.length > 0);
}

/** One request tells everything that changed while the phone was away. */
export function sync(): Promise<boolean> {
  syncing ??= post<Synced>("/sync", syncRequest())
    .then(takeAnswer)
    .finally(() => (syncing = null));
  return syncing;
}

/** The same answer, come with the socket: what got here while that was opened is asked for by itself. */
export async function takeSocketsAnswer(answer: Synced): Promise<void> {
  await takeAnswer(answer);
  const told = new Set(answer.groups.map(({ id }) => id));
  if (Object.keys(revs()).some((id) => !told.has(id))) await sync();
}
