import { signal } from "@preact/signals";
import type { Group } from "../api/types";

export const unread = signal<Record<Group["kind"], number>>({ peer: 0, thread: 0 });

/** True when it is known which conversations there are. */
export const hasGroups = signal(false);

/** Why they could not be fetched, the last time. */
export const groupsError = signal<unknown>(undefined);
