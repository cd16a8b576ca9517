import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Change, Uuid } from "../api/types";

type Kind = Change["kind"];

/** The last rev at which something of a kind has changed in a group; of a gap, at which anything may have. */
const last = signal<ReadonlyMap<string, number>>(new Map());

function note(id: Uuid, kind: Kind | "gap", rev: number): void {
  last.value = new Map(last.value).set(`${id} ${kind}`, rev);
}

export const noteChange = (id: Uuid, kind: Kind, rev: number): void => note(id, kind, rev);
export const noteGap = (id: Uuid, rev: number): void => note(id, "gap", rev);

/** Fetches again what a page shows of a group when the log says that it has changed. */
export function useReloadOn(id: Uuid, kinds: Kind[], reload: () => Promise<void>): void {
  const rev = Math.max(...[...kinds, "gap"].map((kind) => last.value.get(`${id} ${kind}`) ?? 0));
  const shown = useRef(rev);
  useEffect(() => {
    if (rev > shown.current) void reload();
    shown.current = rev;
  }, [rev]);
}
