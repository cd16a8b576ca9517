import { signal } from "@preact/signals";
import { isProblem, NoConnection, Problem } from "../api/problem";
import { post } from "../api/request";
import type { Audience, Message, NewMessage, Uuid } from "../api/types";
import { change, kept } from "../device/device";
import { Backoff } from "./backoff";
import { refreshGroup, show } from "./conversations";
import { nextToSend, type Outgoing } from "./outboxOrder";

const KEY = "outbox";
const TRIES = 4;

/** What is on disk, to be shown: written there before it is here, and taken away after the server has it. */
export const outbox = signal<Outgoing[]>([]);
/** Told what is sent now, and else that there is something to look at. */
const otherTabs = "BroadcastChannel" in globalThis ? new BroadcastChannel(KEY) : null;
const backoff = new Backoff(4_000, 60_000);
let isQueued = false;
let retry: ReturnType<typeof setTimeout> | undefined;
let lastTurn: Promise<void> = Promise.resolve();

const onDisk = async (): Promise<Outgoing[]> => (await kept<Outgoing[]>(KEY)) ?? [];

async function put(next: (items: Outgoing[]) => Outgoing[]): Promise<void> {
  outbox.value = await change<Outgoing[]>(KEY, (before = []) => next(before));
  otherTabs?.postMessage(null);
}

const amend = (item: Outgoing, change: Partial<Outgoing>): Promise<void> =>
  put((items) => items.map((other) => (other.client_key === item.client_key ? { ...other, ...change } : other)));

export const takeOut = (item: Outgoing): Promise<void> =>
  put((items) => items.filter((other) => other.client_key !== item.client_key));

export async function openOutbox(): Promise<void> {
  const look = async () => void (outbox.value = await onDisk());
  otherTabs?.addEventListener("message", ({ data: sent }: MessageEvent<Message | null>) =>
    sent ? show(sent) : look(),
  );
  await look();
  void sendWaiting();
}

/** On disk before it is on its way, so that neither a tunnel nor a reload can lose it. */
export async function send(group: Uuid, body: string, reply_to: Uuid | null, audience: string): Promise<void> {
  const client_key = crypto.randomUUID();
  const written_at = new Date().toISOString();
  await put((items) => [
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
  if (outgoingIn(group).length === 0) return;
  await put((items) => items.filter((item) => item.group_id !== group));
}

/** One at a time, in all tabs together; a phone without locks has its tabs send side by side, and nothing doubled. */
function inTurn(work: () => Promise<void>): Promise<void> {
  if ("locks" in navigator) return navigator.locks.request<void>(KEY, work);
  return (lastTurn = lastTurn.then(work));
}

export async function sendWaiting(): Promise<void> {
  if (isQueued) return;
  isQueued = true;
  await inTurn(() => {
    isQueued = false;
    return sendAll();
  });
}

async function sendAll(): Promise<void> {
  clearTimeout(retry);
  const held = new Set<Uuid>();
  let isCutOff = false;
  const next = async () => (isCutOff ? undefined : nextToSend(await onDisk(), held));
  for (let item = await next(); item; item = await next()) {
    try {
      await sendOne(item);
      backoff.reset();
    } catch (error) {
      held.add(item.group_id);
      isCutOff = error instanceof NoConnection;
    }
  }
  if (held.size > 0) retry = setTimeout(sendWaiting, backoff.next());
}

async function sendOne(item: Outgoing): Promise<void> {
  const { client_key, body, audience } = item;
  const message: NewMessage = { client_key, body, audience, ...(item.reply_to && { reply_to: item.reply_to }) };
  try {
    const sent = await post<Message>(`/groups/${item.group_id}/messages`, message);
    if (sent.client_key !== client_key) throw new NoConnection("somebody else answered");
    show(sent);
    otherTabs?.postMessage(sent);
    await takeOut(item);
  } catch (error) {
    await settleRefusal(item, error);
  }
}

/** Whether the message has no answer yet; of a server that falls over it, only after a few tries. */
function isUnanswered(item: Outgoing, error: unknown): boolean {
  if (!(error instanceof Problem)) return error instanceof NoConnection;
  return error.status === 500 ? item.tries + 1 < TRIES : error.isWorthRepeating || error.status === 401;
}

/** Rethrows what is to be tried again later; everything else is settled here. */
async function settleRefusal(item: Outgoing, error: unknown): Promise<void> {
  if (isUnanswered(item, error)) {
    if (error instanceof Problem && error.status === 500) await amend(item, { tries: item.tries + 1 });
    throw error;
  }
  void refreshGroup(item.group_id).catch(() => undefined);
  if (isProblem(error, "audience-changed")) {
    await amend(item, { state: "asks", nowReadBy: error.body.audience as Audience });
  } else {
    await amend(item, { state: "failed" });
  }
}
