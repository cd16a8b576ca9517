import type { Uuid } from "../api/types";
import { drop, keep, kept } from "../device/device";

export interface Draft {
  text: string;
  replyTo: Uuid | null;
  /** Who could read when the draft was begun. */
  audience: string;
}

const key = (group: Uuid) => `draft:${group}`;

export const keptDraft = (group: Uuid): Promise<Draft | undefined> => kept(key(group));
export const keepDraft = (group: Uuid, draft: Draft): Promise<void> => keep(key(group), draft);
export const dropDraft = (group: Uuid): Promise<void> => drop(key(group));
