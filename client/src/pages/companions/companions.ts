import { get, post, remove } from "../../api/request";
import type { Companion, Group, Member, Page, Uuid } from "../../api/types";

/** What a peer is asked along to. */
export type What =
  | { step: "interest"; opportunity_id: Uuid }
  | { step: "thread"; thread_id: Uuid }
  | { step: "meeting"; meeting_id: Uuid };

export interface Peer extends Member {
  group: Group;
}

export const listCompanions = async (): Promise<Companion[]> => (await get<Page<Companion>>("/companions")).items;

export const askAlong = (what: What, peer: Peer): Promise<Companion> =>
  post<Companion>("/companions", { ...what, group_id: peer.group.id, peer: peer.id });

export const part = ({ id }: Companion): Promise<void> => remove(`/companions/${id}`);

/** Everybody else who chooses and reads in one of my groups. */
export async function fetchPeers(): Promise<Peer[]> {
  const groups = (await get<Page<Group>>("/groups")).items.filter((group) => group.needs_consent === null);
  const peersOf = async (group: Group) =>
    (await get<Page<Member>>(`/groups/${group.id}/members`)).items
      .filter(({ id, hat }) => id !== group.me.id && hat === "participant")
      .map((member) => ({ ...member, group }));
  const found = (await Promise.all(groups.map(peersOf))).flat();
  return found.sort((a, b) => a.alias.localeCompare(b.alias));
}

export const isInThread = ({ step, thread_id, has_agreed }: Companion): boolean =>
  has_agreed && thread_id !== null && step !== "meeting";
