import { signal } from "@preact/signals";
import type { Socket } from "socket.io-client";
import { post } from "../api/request";
import type { Message, Uuid } from "../api/types";
import { receive } from "./conversations";

const messageEvents = ["message_posted", "message_edited", "message_removed", "reaction_changed"] as const;
const groupEvents = ["member_changed", "group_changed", "thread_closed"];
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

export const isConnected = signal(false);
/** Counts how often the server said that what this person may see has changed. */
export const rightsChanges = signal(0);
let socket: Socket | null = null;
let isConnecting = false;
let retry = 0;
let retryMs = FIRST_RETRY_MS;

function tryLater(): void {
  isConnected.value = false;
  clearTimeout(retry);
  retry = window.setTimeout(connect, retryMs * (0.5 + Math.random()));
  retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
}

async function prepared(): Promise<Socket> {
  const { io } = await import("socket.io-client");
  const fresh = io({ transports: ["websocket"], reconnection: false, autoConnect: false, timeout: 10_000 });
  fresh.on("connect", () => {
    isConnected.value = true;
    retryMs = FIRST_RETRY_MS;
  });
  fresh.on("disconnect", tryLater);
  fresh.on("connect_error", tryLater);
  fresh.on("rights_changed", () => (rightsChanges.value += 1));
  for (const kind of messageEvents) {
    fresh.on(kind, (message: Message) => receive(message.group_id, { rev: message.rev, kind, message }));
  }
  for (const kind of groupEvents) {
    fresh.on(kind, (event: { group_id: Uuid; rev: number }) =>
      receive(event.group_id, { rev: event.rev, kind: "group_changed", message: null }),
    );
  }
  return fresh;
}

/** Each try has a ticket of its own: it is good once, for thirty seconds. */
export async function connect(): Promise<void> {
  if (isConnecting || socket?.active || document.visibilityState !== "visible") return;
  isConnecting = true;
  try {
    socket ??= await prepared();
    const { ticket } = await post<{ ticket: string }>("/socket-tickets");
    socket.auth = { ticket };
    socket.connect();
  } catch {
    tryLater();
  } finally {
    isConnecting = false;
  }
}
