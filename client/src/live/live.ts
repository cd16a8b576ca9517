import { effect, untracked } from "@preact/signals";
import { NoConnection } from "../api/problem";
import { isReachable } from "../api/reachable";
import { get, post } from "../api/request";
import type { Group, Hat, Page, Synced, Thread, Uuid } from "../api/types";
import { markSeen } from "../device/lastSeen";
import { forget, groups, putCopy, putGroup, revs, takeSynced } from "./conversations";
import { allCopies } from "./copies";
import { dropDraft } from "./drafts";
import { dropOutgoing, openOutbox, sendWaiting } from "./outbox";
import { connect, isConnected, rightsChanges } from "./socket";
import { resumeTelling } from "./telling";
import { groupsError, hasGroups, unread } from "./unread";

const POLL_MS = 10_000;
const COPIES_AFTER_MS = 4_000;

const withPeerGroups: Hat[] = ["participant", "facilitator"];
const withThreads: Hat[] = ["participant", "employer"];

async function takeIn(kind: Group["kind"], found: Group[]): Promise<void> {
  const ids = new Set(found.map(({ id }) => id));
  const lost = groups.value.filter((group) => group.kind === kind && !ids.has(group.id));
  for (const { id } of lost) await lose(id);
  found.forEach(putGroup);
}

const fetchPeerGroups = async () => takeIn("peer", (await get<Page<Group>>("/groups")).items);

const fetchThreads = async () =>
  takeIn(
    "thread",
    (await get<Page<Thread>>("/threads")).items.map(({ group }) => group),
  );

/** Fetches which conversations there are; also to be called after a consent was given or withdrawn. */
export async function refreshGroups(hat: Hat): Promise<void> {
  const fetches = [
    ...(withPeerGroups.includes(hat) ? [fetchPeerGroups()] : []),
    ...(withThreads.includes(hat) ? [fetchThreads()] : []),
  ];
  const results = await Promise.allSettled(fetches);
  hasGroups.value = true;
  groupsError.value = undefined;
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

/** What the person wrote and had not sent goes with the conversation it was for. */
async function dropUnsent(id: Uuid): Promise<void> {
  await Promise.all([dropDraft(id), dropOutgoing(id)]);
}

export async function lose(id: Uuid): Promise<void> {
  forget(id);
  await dropUnsent(id);
}

let holder: Hat | null = null;
let syncing: Promise<void> | null = null;

/** One request tells everything that changed while the phone was away. */
function sync(): Promise<void> {
  syncing ??= post<Synced>("/sync", { groups: revs() })
    .then(async (answer) => {
      await markSeen();
      for (const id of answer.gone) await lose(id);
      if (answer.gone.length > 0 && holder) await refreshGroups(holder);
      for (const group of answer.groups) await takeSynced(group);
    })
    .finally(() => (syncing = null));
  return syncing;
}

async function showCopies(): Promise<void> {
  (await allCopies()).forEach(putCopy);
  hasGroups.value = true;
}

async function catchUp(): Promise<void> {
  await sync().catch(() => undefined);
  await sendWaiting();
}

const isInFront = () => document.visibilityState === "visible";

async function comeBack(): Promise<void> {
  if (!isInFront()) return;
  void connect();
  await catchUp();
}

/** What is on the phone is shown when the server stays silent, and when it takes its time. */
async function fetchGroups(hat: Hat): Promise<void> {
  const slow = setTimeout(showCopies, COPIES_AFTER_MS);
  try {
    await refreshGroups(hat);
  } catch (error) {
    if (error instanceof NoConnection) await showCopies();
    groupsError.value = error;
    hasGroups.value = true;
  } finally {
    clearTimeout(slow);
  }
}

function followGroups(): void {
  const count = (kind: Group["kind"]) =>
    groups.value.reduce((sum, group) => sum + (group.kind === kind ? (group.unread_count ?? 0) : 0), 0);
  effect(() => void (unread.value = { peer: count("peer"), thread: count("thread") }));
  effect(() => {
    const silenced = groups.value.filter((group) => group.needs_consent);
    untracked(() => silenced.forEach(({ id }) => void dropUnsent(id)));
  });
}

export async function startLive(hat: Hat): Promise<void> {
  if (!withPeerGroups.includes(hat) && !withThreads.includes(hat)) return;
  holder = hat;
  followGroups();
  await openOutbox();
  effect(() => void (isReachable.value ? fetchGroups(hat).then(comeBack) : showCopies()));
  effect(() => void (isConnected.value && catchUp()));
  effect(() => void (rightsChanges.value > 0 && fetchGroups(hat)));
  rightsChanges.subscribe(() => void resumeTelling().catch(() => undefined));
  document.addEventListener("visibilitychange", comeBack);
  setInterval(() => void (isConnected.value || !isInFront() || catchUp()), POLL_MS);
}
