import { get } from "../api/request";
import type { Group, Hat, Network, Page, StaffRoom, Thread, Uuid } from "../api/types";
import { forget, groups, putGroup } from "./conversations";
import { dropDraft } from "./drafts";
import { dropOutgoing } from "./outbox";
import { dropRounds } from "./rounds";
import { groupsError, hasGroups } from "./unread";

const withPeerGroups: Hat[] = ["participant", "facilitator"];
const withThreads: Hat[] = ["participant", "employer"];
const withNetworks: Hat[] = ["participant", "facilitator", "coordinator", "employer"];
const withStaffRoom: Hat[] = ["facilitator", "coordinator"];

export const hasConversations = (hat: Hat): boolean => withNetworks.includes(hat);

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

const fetchNetworks = async () =>
  takeIn(
    "network",
    (await get<Page<Network>>("/networks")).items.flatMap(({ group }) => group ?? []),
  );

async function fetchStaffRoom(): Promise<void> {
  const { group, talks } = await get<StaffRoom>("/staff-room");
  await takeIn("staff", [...(group ? [group] : []), ...talks.map((talk) => talk.group)]);
}

/** Fetches which conversations there are; also to be called after a consent was given or withdrawn. */
export async function refreshGroups(hat: Hat): Promise<void> {
  const fetches = [
    ...(withPeerGroups.includes(hat) ? [fetchPeerGroups()] : []),
    ...(withThreads.includes(hat) ? [fetchThreads()] : []),
    ...(withNetworks.includes(hat) ? [fetchNetworks()] : []),
    ...(withStaffRoom.includes(hat) ? [fetchStaffRoom()] : []),
  ];
  const results = await Promise.allSettled(fetches);
  hasGroups.value = true;
  groupsError.value = undefined;
  for (const result of results) if (result.status === "rejected") throw result.reason;
}

/** What the person wrote and had not sent goes with the conversation it was for. */
export async function dropUnsent(id: Uuid): Promise<void> {
  await Promise.all([dropDraft(id), dropOutgoing(id), dropRounds(id)]);
}

export async function lose(id: Uuid): Promise<void> {
  forget(id);
  await dropUnsent(id);
}
