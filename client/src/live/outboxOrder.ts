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

/**
 * The first that waits, in the order they were written. Nothing overtakes a message its group is asked about, nor one
 * whose answer has yet to come: the groups of those are `held`.
 */
export function nextToSend(outbox: Outgoing[], heldGroups: Iterable<Uuid> = []): Outgoing | undefined {
  const held = new Set(heldGroups);
  for (const item of outbox) {
    if (item.state === "waiting" && !held.has(item.group_id)) return item;
    if (item.state === "asks") held.add(item.group_id);
  }
  return undefined;
}
