import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { isReachable } from "../api/reachable";
import { NoConnection } from "../api/problem";
import { Failed, Loading } from "./states";

export interface Fetched<Value> {
  value: Value | undefined;
  error: unknown;
  reload: () => Promise<void>;
  /** Puts in what another request answered, so that the list need not be fetched again. */
  replace: (value: Value) => void;
}

/** Fetches when the page opens and when one of `inputs` changes; again by itself when the net comes back. */
export function useFetched<Value>(fetch: () => Promise<Value>, inputs: unknown[] = []): Fetched<Value> {
  const [value, setValue] = useState<Value>();
  const [error, setError] = useState<unknown>();
  const latest = useRef(0);
  const reload = useCallback(async () => {
    const mine = ++latest.current;
    setError(undefined);
    try {
      const answer = await fetch();
      if (mine === latest.current) setValue(() => answer);
    } catch (problem) {
      if (mine === latest.current) setError(() => problem);
    }
  }, inputs);
  useEffect(() => {
    void reload();
    return () => void latest.current++;
  }, [reload]);
  const isBack = isReachable.value;
  useEffect(() => {
    if (isBack && error instanceof NoConnection) void reload();
  }, [isBack]);
  return { value, error, reload, replace: (next) => setValue(() => next) };
}

interface LoadedProps<Value> {
  of: Fetched<Value>;
  rows?: number;
  children: (value: Value) => ComponentChildren;
}

/** Loading, failed or offline until there is a value; what is already there stays while it is fetched again. */
export function Loaded<Value>({ of, rows, children }: LoadedProps<Value>) {
  if (of.value !== undefined) return <>{children(of.value)}</>;
  if (of.error) return <Failed error={of.error} onRetry={of.reload} />;
  return <Loading rows={rows} />;
}
