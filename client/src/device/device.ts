import { clear, createStore, del, get, keys, set, update, type UseStore } from "idb-keyval";

// Some private windows have no IndexedDB: there the page works, it only forgets when it is closed.
let store: UseStore | null = typeof indexedDB === "undefined" ? null : createStore("nextwork", "device");
const memory = new Map<string, unknown>();
let isClosed = false;

async function stored<Answer>(onDisk: (store: UseStore) => Promise<Answer>, inMemory: () => Answer): Promise<Answer> {
  if (!store) return inMemory();
  try {
    return await onDisk(store);
  } catch {
    store = null;
    return inMemory();
  }
}

/** Puts something away on this phone. Everything put away here is gone after `empty`. */
export async function keep(key: string, value: unknown): Promise<void> {
  if (isClosed) return;
  await stored(
    (disk) => set(key, value, disk),
    () => void memory.set(key, value),
  );
}

/** Changes what is put away in one step, also where another tab does the same; gives what lies there now. */
export async function change<Value>(key: string, next: (before: Value | undefined) => Value): Promise<Value> {
  if (isClosed) return next(undefined);
  let changed!: Value;
  const take = (before: unknown) => (changed = next(before as Value | undefined));
  await stored(
    (disk) => update(key, take, disk),
    () => void memory.set(key, take(memory.get(key))),
  );
  return changed;
}

export const kept = <Value>(key: string): Promise<Value | undefined> =>
  stored(
    (disk) => get<Value>(key, disk),
    () => memory.get(key) as Value | undefined,
  );

export const drop = (key: string): Promise<void> =>
  stored(
    (disk) => del(key, disk),
    () => void memory.delete(key),
  );

export const keptKeys = (prefix: string): Promise<string[]> =>
  stored(
    async (disk) => (await keys<string>(disk)).filter((key) => key.startsWith(prefix)),
    () => [...memory.keys()].filter((key) => key.startsWith(prefix)),
  );

export async function empty(): Promise<void> {
  memory.clear();
  await stored(
    (disk) => clear(disk),
    () => undefined,
  );
}

/** Empties the phone and lets nothing that is still under way put anything back. The page is left right after. */
export async function emptyForGood(): Promise<void> {
  isClosed = true;
  await empty();
}
