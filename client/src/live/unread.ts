import { signal } from "@preact/signals";
import type { Group } from "../api/types";

export type Unread = Record<Group["kind"], number>;

export const unread = signal<Unread>({ peer: 0, thread: 0, network: 0, staff: 0 });

/** True when it is known which conversations there are. */
export const hasGroups = signal(false);

/** Why they could not be fetched, the last time. */
export const groupsError = signal<unknown>(undefined);
