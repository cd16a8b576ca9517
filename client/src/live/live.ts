import { effect, untracked } from "@preact/signals";
import { NoConnection } from "../api/problem";
import { isReachable } from "../api/reachable";
import type { Group, Hat } from "../api/types";
import { Backoff } from "./backoff";
import { groups, putCopy } from "./conversations";
import { allCopies } from "./copies";
import { dropUnsent, hasConversations, refreshGroups } from "./groups";
import { openOutbox, outbox, sendWaiting } from "./outbox";
import { openPresence } from "./presence";
import { connect, hangUp, isConnected, isSentAway } from "./socket";
import { beginFetch, openRights, rightsChanges, sync } from "./sync";
import { resumeTelling } from "./telling";
import { groupsError, hasGroups, unread, type Unread } from "./unread";

const COPIES_AFTER_MS = 4_000;

const pace = new Backoff(3_000, 8_000);
const trouble = new Backoff(5_000, 30_000);
let poll: ReturnType<typeof setTimeout> | undefined;

async function showCopies(): Promise<void> {
  (await allCopies()).forEach(putCopy);
  hasGroups.value = true;
}

/** What is on the phone is shown when the server stays silent, and when it takes its time. */
async function fetchGroups(hat: Hat): Promise<void> {
  const slow = setTimeout(showCopies, COPIES_AFTER_MS);
  const settle = beginFetch();
  try {
    await refreshGroups(hat);
    await settle();
  } catch (error) {
    if (error instanceof NoConnection) await showCopies();
    groupsError.value = error;
    hasGroups.value = true;
  } finally {
    clearTimeout(slow);
  }
}

const isInFront = () => document.visibilityState === "visible";

/** Where sockets fail, the conversation goes on by asking: often while something happens, then less. */
async function askForNews(): Promise<void> {
  if (!isInFront() || isConnected.value || isSentAway) return askLater(pace);
  try {
    if (await sync()) pace.reset();
    trouble.reset();
    askLater(pace);
  } catch {
    askLater(trouble);
  }
  await sendWaiting();
}

function askLater(backoff: Backoff): void {
  clearTimeout(poll);
  poll = setTimeout(askForNews, backoff.next());
}

function askSoon(): void {
  pace.reset();
  askLater(pace);
}

async function comeBack(): Promise<void> {
  if (!isInFront() || isSentAway) return;
  void sendWaiting();
  // The phone may have slept through what its socket was told.
  if (isConnected.value) return void sync().catch(() => undefined);
  askSoon();
  await connect();
}

function followGroups(): void {
  const count = (kind: Group["kind"]) =>
    groups.value.reduce((sum, group) => sum + (group.kind === kind ? (group.unread_count ?? 0) : 0), 0);
  const kinds = ["peer", "thread", "network", "staff"] as const;
  effect(() => void (unread.value = Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Unread));
  effect(() => {
    const silenced = groups.value.filter((group) => group.needs_consent);
    untracked(() => silenced.forEach(({ id }) => void dropUnsent(id)));
  });
}

export async function startLive(hat: Hat): Promise<void> {
  if (!hasConversations(hat)) return;
  followGroups();
  await Promise.all([openOutbox(), openRights(), openPresence()]);
  effect(() => {
    if (isReachable.value) return void fetchGroups(hat).then(comeBack);
    hangUp();
    void showCopies();
  });
  effect(() => void (isConnected.value ? sendWaiting() : askSoon()));
  effect(() => void (rightsChanges.value > 0 && fetchGroups(hat)));
  rightsChanges.subscribe(() => void resumeTelling().catch(() => undefined));
  // Who writes waits for an answer.
  outbox.subscribe(askSoon);
  document.addEventListener("visibilitychange", comeBack);
}
