import { signal } from "@preact/signals";
import type { Socket } from "socket.io-client";
import { post } from "../api/request";
import type { Message, Signal, Signalled, Synced, Uuid } from "../api/types";
import { Backoff } from "./backoff";
import { receive } from "./conversations";
import { rightsChanges, sync, syncRequest, takeSocketsAnswer } from "./sync";
import { hear, hearWritten } from "./whoIsHere";

const messageEvents = ["message_posted", "message_edited", "message_removed", "reaction_changed"] as const;
const groupEvents = [
  "member_changed",
  "group_changed",
  "meeting_changed",
  "round_changed",
  "ours_changed",
  "card_changed",
  "decision_changed",
  "loop_changed",
] as const;
interface GroupRev {
  group_id: Uuid;
  rev: number;
}
const SYNCED_WITHIN_MS = 2_000;
const AFTER_BYE_MS = 3_500;

export const isConnected = signal(false);
/** True while the server has asked to be left alone for a moment. */
export let isSentAway = false;

const backoff = new Backoff(1_000, 30_000);
let socket: Socket | null = null;
let isConnecting = false;
let retry: ReturnType<typeof setTimeout> | undefined;
let isAnswered = false;
let answerLate: ReturnType<typeof setTimeout> | undefined;

const catchUp = () => void sync().catch(() => undefined);

function tryAfter(ms: number): void {
  clearTimeout(retry);
  retry = setTimeout(() => {
    isSentAway = false;
    void connect();
  }, ms);
}

/** Ends the socket, also where it has failed by itself: the library would hold on to it. */
export function hangUp(): void {
  isConnected.value = false;
  clearTimeout(answerLate);
  socket?.disconnect();
}

function tryLater(): void {
  hangUp();
  if (!isSentAway) tryAfter(backoff.next());
}

/** The server closes soon and says when to come back: a little later, so as to find it up, and not all at once. */
function goAndComeBack({ retry_after }: { retry_after: number }): void {
  isSentAway = true;
  hangUp();
  backoff.reset();
  tryAfter(retry_after * 1000 + AFTER_BYE_MS * (0.5 + Math.random()));
}

function begin(): void {
  isConnected.value = true;
  backoff.reset();
  // The library may hand the answer over before it says that it is connected.
  if (!isAnswered) answerLate = setTimeout(catchUp, SYNCED_WITHIN_MS);
}

function takeIn(answer: Synced): void {
  isAnswered = true;
  clearTimeout(answerLate);
  void takeSocketsAnswer(answer).catch(() => undefined);
}

async function prepared(): Promise<Socket> {
  const { io } = await import("socket.io-client");
  const fresh = io({ transports: ["websocket"], reconnection: false, autoConnect: false, timeout: 10_000 });
  fresh.on("connect", begin);
  fresh.on("disconnect", tryLater);
  fresh.on("connect_error", tryLater);
  fresh.on("synced", takeIn);
  fresh.on("bye", goAndComeBack);
  fresh.on("rights_changed", () => (rightsChanges.value += 1));
  fresh.on("signalled", (event: Signalled) => hear(event));
  fresh.on("message_posted", ({ author }: Message) => author && hearWritten(author.id));
  for (const kind of messageEvents) {
    fresh.on(kind, (message: Message) => receive(message.group_id, { rev: message.rev, kind, message }));
  }
  for (const kind of groupEvents) {
    fresh.on(kind, ({ group_id, rev }: GroupRev) => receive(group_id, { rev, kind, message: null }));
  }
  // A later event tells what has become of the message.
  fresh.on("superseded", ({ group_id, rev }: GroupRev) =>
    receive(group_id, { rev, kind: "message_edited", message: null }),
  );
  return fresh;
}

/** Each try has a ticket of its own: it is good once, for thirty seconds. What was missed comes with it. */
export async function connect(): Promise<void> {
  if (isConnecting || isSentAway || socket?.active || document.visibilityState !== "visible") return;
  isConnecting = true;
  try {
    socket ??= await prepared();
    const { ticket } = await post<{ ticket: string }>("/socket-tickets");
    isAnswered = false;
    socket.auth = { ticket, sync: syncRequest() };
    socket.connect();
  } catch {
    tryLater();
  } finally {
    isConnecting = false;
  }
}

/** Says something that is worth nothing later: now, or not at all. */
export function tell(event: Signal): void {
  if (isConnected.value) socket?.volatile.emit("signal", event);
}
