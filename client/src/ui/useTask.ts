import { useState } from "preact/hooks";

export interface Task {
  isBusy: boolean;
  error: unknown;
  run: (work: () => Promise<unknown>) => Promise<void>;
}

/** Something the person set going: busy until it is done, and what went wrong, to be told beside the button. */
export function useTask(): Task {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async (work: () => Promise<unknown>) => {
    setIsBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (problem) {
      setError(() => problem);
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, error, run };
}
