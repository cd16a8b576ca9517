import type { Audience, Uuid } from "../api/types";

export interface Outgoing {
  client_key: Uuid;
  group_id: Uuid;
  body: string;
  reply_to: Uuid | null;
  audience: string;
  written_at: string;
  /** `asks`: more people can read now than when it was written, so the person is asked first. */
  state: "waiting" | "failed" | "asks";
  tries: number;
  nowReadBy?: Audience;
}

/** The first that waits, in the order they were written; nothing overtakes a message its group is asked about. */
export function nextToSend(outbox: Outgoing[]): Outgoing | undefined {
  const held = new Set<Uuid>();
  for (const item of outbox) {
    if (item.state === "waiting" && !held.has(item.group_id)) return item;
    if (item.state === "asks") held.add(item.group_id);
  }
  return undefined;
}
