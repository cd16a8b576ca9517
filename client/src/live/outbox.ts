import { signal } from "@preact/signals";
import { isProblem, NoConnection, Problem } from "../api/problem";
import { post } from "../api/request";
import type { Audience, Message, NewMessage, Uuid } from "../api/types";
import { keep, kept } from "../device/device";
import { refreshGroup, show } from "./conversations";
import { nextToSend, type Outgoing } from "./outboxOrder";

const KEY = "outbox";
const TRIES = 4;
const RETRY_MS = 8_000;

/** What is on disk, to be shown; `items` is a step ahead while a change is being written. */
export const outbox = signal<Outgoing[]>([]);
let items: Outgoing[] = [];
let isSending = false;
let retry = 0;

async function put(next: Outgoing[]): Promise<void> {
  items = next;
  await keep(KEY, next);
  outbox.value = next;
}

const amend = (item: Outgoing, change: Partial<Outgoing>): Promise<void> =>
  put(items.map((other) => (other.client_key === item.client_key ? { ...other, ...change } : other)));

export const takeOut = (item: Outgoing): Promise<void> =>
  put(items.filter((other) => other.client_key !== item.client_key));

export async function openOutbox(): Promise<void> {
  items = (await kept<Outgoing[]>(KEY)) ?? [];
  outbox.value = items;
  void sendWaiting();
}

/** On disk before it is on its way, so that neither a tunnel nor a reload can lose it. */
export async function send(group: Uuid, body: string, reply_to: Uuid | null, audience: string): Promise<void> {
  const client_key = crypto.randomUUID();
  const written_at = new Date().toISOString();
  await put([
    ...items,
    { client_key, group_id: group, body, reply_to, audience, written_at, state: "waiting", tries: 0 },
  ]);
  void sendWaiting();
}

export async function sendAgain(item: Outgoing): Promise<void> {
  await amend(item, { state: "waiting", tries: 0, audience: item.nowReadBy?.token ?? item.audience });
  void sendWaiting();
}

export const outgoingIn = (group: Uuid): Outgoing[] => outbox.value.filter((item) => item.group_id === group);

export async function dropOutgoing(group: Uuid): Promise<void> {
  if (!items.some((item) => item.group_id === group)) return;
  await put(items.filter((item) => item.group_id !== group));
}

export async function sendWaiting(): Promise<void> {
  if (isSending) return;
  isSending = true;
  clearTimeout(retry);
  try {
    for (let item = nextToSend(items); item; item = nextToSend(items)) await sendOne(item);
  } catch {
    retry = window.setTimeout(sendWaiting, RETRY_MS * (1 + Math.random()));
  } finally {
    isSending = false;
  }
}

async function sendOne(item: Outgoing): Promise<void> {
  const { client_key, body, audience } = item;
  const message: NewMessage = { client_key, body, audience, ...(item.reply_to && { reply_to: item.reply_to }) };
  try {
    const sent = await post<Message>(`/groups/${item.group_id}/messages`, message);
    show(sent);
    await takeOut(item);
  } catch (error) {
    await settleRefusal(item, error);
  }
}

/** Rethrows what is worth trying again later; everything else is settled here. */
async function settleRefusal(item: Outgoing, error: unknown): Promise<void> {
  if (error instanceof NoConnection) throw error;
  if (error instanceof Problem && error.isWorthRepeating && item.tries + 1 < TRIES) {
    await amend(item, { tries: item.tries + 1 });
    throw error;
  }
  void refreshGroup(item.group_id).catch(() => undefined);
  if (isProblem(error, "audience-changed")) {
    await amend(item, { state: "asks", nowReadBy: error.body.audience as Audience });
  } else {
    await amend(item, { state: "failed" });
  }
}
