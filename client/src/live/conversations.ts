import { computed, signal } from "@preact/signals";
import { get } from "../api/request";
import type { Change, Group, Message, Page, SyncedGroup, Uuid } from "../api/types";
import { dropCopy, keepCopy, type Copy } from "./copies";
import { withCounters, withMarks, withMessage, withOlderPage } from "./messages";
import { RevGate } from "./revGate";

export interface ConversationState {
  group: Group;
  /** Null until somebody opens the conversation. */
  messages: Message[] | null;
  /** The cursor to the page before, null when this is the beginning. */
  older: string | number | null;
}

const PAGE = 40;
const MISSING_WAIT_MS = 500;

const all = signal<ReadonlyMap<Uuid, ConversationState>>(new Map());
const gates = new Map<Uuid, RevGate<Change>>();
const fetchesAhead = new Map<Uuid, number>();

export const groups = computed(() => [...all.value.values()].map(({ group }) => group));
export const conversation = (id: Uuid): ConversationState | undefined => all.value.get(id);
export const revs = (): Record<Uuid, number> => Object.fromEntries([...gates].map(([id, gate]) => [id, gate.rev]));

function change(id: Uuid, next: (state: ConversationState) => ConversationState): void {
  const state = all.value.get(id);
  if (!state) return;
  const changed = next(state);
  all.value = new Map(all.value).set(id, changed);
  keepCopy(changed);
}

export function forget(id: Uuid): void {
  const rest = new Map(all.value);
  rest.delete(id);
  all.value = rest;
  gates.delete(id);
  void dropCopy(id);
}

/** Takes in a group as the server tells it now. Without the consent it needs, nothing of it stays on the phone. */
export function putGroup(group: Group): void {
  const before = all.value.get(group.id);
  if (group.needs_consent || group.rev === null) {
    gates.delete(group.id);
    all.value = new Map(all.value).set(group.id, { group, messages: null, older: null });
    void dropCopy(group.id);
    return;
  }
  const gate = gates.get(group.id);
  if (!before?.messages || !gate) {
    gates.set(group.id, new RevGate(group.rev));
    all.value = new Map(all.value).set(group.id, { group, messages: null, older: null });
    return;
  }
  const { rev, last_seq, read_seq, unread_count } = before.group;
  change(group.id, (state) => ({ ...state, group: { ...group, rev, last_seq, read_seq, unread_count } }));
  if (group.rev > gate.rev) void fetchChanges(group.id);
}

export function putCopy({ group, messages, older }: Copy): void {
  if (all.value.has(group.id)) return;
  gates.set(group.id, new RevGate(group.rev ?? 0));
  all.value = new Map(all.value).set(group.id, { group, messages, older });
}

export async function refreshGroup(id: Uuid): Promise<void> {
  putGroup(await get<Group>(`/groups/${id}`));
}

async function fetchNewest(id: Uuid): Promise<void> {
  const group = await get<Group>(`/groups/${id}`);
  if (group.needs_consent || group.rev === null) return putGroup(group);
  const page = await get<Page<Message>>(`/groups/${id}/messages?limit=${PAGE}`);
  const heardOf = gates.get(id)?.rev ?? 0;
  gates.set(id, new RevGate(group.rev));
  all.value = new Map(all.value).set(id, { group, messages: page.items, older: page.next });
  change(id, (state) => state);
  // Something happened while the page was on its way.
  if (heardOf > group.rev) await fetchChanges(id);
}

/** Makes sure the newest messages are here. */
export async function open(id: Uuid): Promise<void> {
  if (!all.value.get(id)?.messages) await fetchNewest(id);
}

export async function fetchOlder(id: Uuid): Promise<void> {
  const older = all.value.get(id)?.older;
  if (!older) return;
  const page = await get<Page<Message>>(`/groups/${id}/messages?limit=${PAGE}&before=${encodeURIComponent(older)}`);
  change(id, (state) => ({ ...state, messages: withOlderPage(state.messages ?? [], page.items), older: page.next }));
}

/** Shows a message as it is known now, whatever the order it came in. */
export function show(message: Message): void {
  change(message.group_id, (state) => ({
    ...state,
    group: withCounters(state.group, message),
    messages: state.messages && withMessage(state.messages, message),
  }));
}

function apply(id: Uuid, changes: Change[]): void {
  for (const { message } of changes) if (message) show(message);
  const rev = gates.get(id)?.rev;
  if (rev !== undefined) change(id, (state) => ({ ...state, group: { ...state.group, rev } }));
  if (changes.some(({ message }) => message === null)) void refreshGroup(id).catch(() => undefined);
}

/** A live event: a hint that may come twice, late or in another order. */
export function receive(id: Uuid, event: Change): void {
  const gate = gates.get(id);
  if (!gate) return;
  apply(id, gate.offer(event.rev, event));
  if (!gate.isMissingSome || fetchesAhead.has(id)) return;
  const fetchIfStillMissing = () => {
    fetchesAhead.delete(id);
    if (gate.isMissingSome) void fetchChanges(id).catch(() => undefined);
  };
  fetchesAhead.set(id, window.setTimeout(fetchIfStillMissing, MISSING_WAIT_MS * (1 + Math.random())));
}

async function fetchChanges(id: Uuid): Promise<void> {
  const gate = gates.get(id);
  let after: string | number | null = gate?.rev ?? null;
  while (gate && after !== null) {
    const page: Page<Change> = await get(`/groups/${id}/changes?after=${after}&limit=100`);
    const last = page.items.at(-1);
    if (last) gate.moveTo(last.rev);
    apply(id, page.items);
    after = page.next;
  }
}

export async function takeSynced(synced: SyncedGroup): Promise<void> {
  const { id, rev, limited, changes } = synced;
  const gate = gates.get(id);
  if (!gate) return;
  if (limited) {
    gates.set(id, new RevGate(rev));
    if (all.value.get(id)?.messages) return fetchNewest(id);
    return change(id, (state) => ({ ...state, group: { ...withMarks(state.group, synced), rev } }));
  }
  gate.moveTo(rev);
  apply(id, changes);
  change(id, (state) => ({ ...state, group: withMarks(state.group, synced) }));
}

export function setReadMark(id: Uuid, read_seq: number): void {
  change(id, (state) => ({ ...state, group: withMarks(state.group, { read_seq }) }));
}
