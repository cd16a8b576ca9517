import { computed, signal } from "@preact/signals";
import { get } from "../api/request";
import type { Change, Group, Message, Page, SyncedGroup, Uuid } from "../api/types";
import { noteChange, noteGap } from "./changes";
import { dropCopy, keepCopy, type Copy } from "./copies";
import { Follower } from "./follower";
import { withCounters, withMarks, withMessage, withOlderPage } from "./messages";

export interface ConversationState {
  group: Group;
  /** Null until somebody opens the conversation. */
  messages: Message[] | null;
  /** The cursor to the page before, null when this is the beginning. */
  older: string | number | null;
}

const PAGE = 40;

const all = signal<ReadonlyMap<Uuid, ConversationState>>(new Map());
const followers = new Map<Uuid, Follower>();

export const groups = computed(() => [...all.value.values()].map(({ group }) => group));
export const conversation = (id: Uuid): ConversationState | undefined => all.value.get(id);
export const revs = (): Record<Uuid, number> => Object.fromEntries([...followers].map(([id, { rev }]) => [id, rev]));

function put(state: ConversationState): void {
  all.value = new Map(all.value).set(state.group.id, state);
}

function change(id: Uuid, next: (state: ConversationState) => ConversationState): void {
  const state = all.value.get(id);
  if (!state) return;
  const changed = next(state);
  all.value = new Map(all.value).set(id, changed);
  keepCopy(changed);
}

function follow(id: Uuid, rev: number): Follower {
  const before = followers.get(id);
  before?.stop();
  const follower = new Follower(rev, {
    fetch: (after) => get(`/groups/${id}/changes?after=${after}&limit=100`),
    apply: (changes, rev) => apply(id, changes, rev),
    startAnew: () => fetchNewest(id),
  });
  followers.set(id, follower);
  return follower;
}

function unfollow(id: Uuid): void {
  followers.get(id)?.stop();
  followers.delete(id);
  void dropCopy(id);
}

export function forget(id: Uuid): void {
  const rest = new Map(all.value);
  rest.delete(id);
  all.value = rest;
  unfollow(id);
}

/** Takes in a group as the server tells it now. Without the consent it needs, nothing of it stays on the phone. */
export function putGroup(group: Group): void {
  const before = all.value.get(group.id);
  if (group.needs_consent || group.rev === null) {
    unfollow(group.id);
    return put({ group, messages: null, older: null });
  }
  const follower = followers.get(group.id) ?? follow(group.id, group.rev);
  if (!before?.messages && group.rev >= follower.rev) {
    put({ group, messages: null, older: null });
    return follower.take([], group.rev);
  }
  // The counters here belong to the messages here; the log brings the rest.
  const { rev, last_seq, read_seq, unread_count } = before?.group ?? group;
  change(group.id, (state) => ({ ...state, group: { ...group, rev, last_seq, read_seq, unread_count } }));
  follower.hearOf(group.rev);
}

export function putCopy({ group, messages, older }: Copy): void {
  if (all.value.has(group.id) || group.rev === null) return;
  follow(group.id, group.rev);
  put({ group, messages, older });
}

export async function refreshGroup(id: Uuid): Promise<void> {
  putGroup(await get<Group>(`/groups/${id}`));
}

async function fetchNewest(id: Uuid): Promise<void> {
  const group = await get<Group>(`/groups/${id}`);
  if (group.needs_consent || group.rev === null) return putGroup(group);
  const page = await get<Page<Message>>(`/groups/${id}/messages?limit=${PAGE}`);
  const heardOf = followers.get(id)?.latest ?? 0;
  const follower = follow(id, group.rev);
  put({ group, messages: page.items, older: page.next });
  change(id, (state) => state);
  noteGap(id, group.rev);
  // Something happened while the page was on its way.
  follower.hearOf(heardOf);
  if (heardOf > group.rev) await follower.fetch();
}

/** Makes sure the newest messages are here. */
export async function open(id: Uuid): Promise<void> {
  if (!all.value.get(id)?.messages) await fetchNewest(id);
}

export async function fetchOlder(id: Uuid): Promise<void> {
  const older = all.value.get(id)?.older;
  if (!older) return;
  const page = await get<Page<Message>>(`/groups/${id}/messages?limit=${PAGE}&before=${encodeURIComponent(older)}`);
  change(id, (state) => {
    if (!state.messages) return state; // withdrawn from meanwhile
    return { ...state, messages: withOlderPage(state.messages, page.items), older: page.next };
  });
}

/** Shows a message as it is known now, whatever the order it came in. */
export function show(message: Message): void {
  change(message.group_id, (state) => ({
    ...state,
    group: withCounters(state.group, message),
    messages: state.messages && withMessage(state.messages, message),
  }));
}

function apply(id: Uuid, changes: Change[], rev: number): void {
  for (const { message } of changes) if (message) show(message);
  change(id, (state) => ({ ...state, group: { ...state.group, rev } }));
  for (const { kind, rev } of changes) noteChange(id, kind, rev);
  const isOfGroup = ({ kind }: Change) => kind === "group_changed" || kind === "member_changed";
  if (changes.some(isOfGroup)) void refreshGroup(id).catch(() => undefined);
}

export function receive(id: Uuid, event: Change): void {
  followers.get(id)?.receive(event.rev, event);
}

export async function takeSynced(synced: SyncedGroup): Promise<void> {
  const { id, rev, limited, changes } = synced;
  if (limited && all.value.get(id)?.messages) return fetchNewest(id);
  if (limited) noteGap(id, rev);
  followers.get(id)?.take(changes, rev);
  change(id, (state) => ({ ...state, group: withMarks(state.group, synced) }));
}

export function setReadMark(id: Uuid, read_seq: number): void {
  change(id, (state) => ({ ...state, group: withMarks(state.group, { read_seq }) }));
}
