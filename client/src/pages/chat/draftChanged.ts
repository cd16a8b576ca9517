import { signal } from "@preact/signals";
import type { Uuid } from "../../api/types";

/** Counts up when a draft was put away from outside its composer, which then reads it again. */
export const draftChanges = signal<{ group: Uuid | null; count: number }>({ group: null, count: 0 });

export const draftChanged = (group: Uuid): void => {
  draftChanges.value = { group, count: draftChanges.value.count + 1 };
};
