import { NoConnection, Problem } from "../api/problem";
import { words } from "../words/words";

interface TaskErrorProps {
  error: unknown;
  /** Words for the refusals this page expects, by the problem's kind. */
  known?: Record<string, string>;
}

export function TaskError({ error, known = {} }: TaskErrorProps) {
  const t = words("shell");
  const expected = error instanceof Problem ? known[error.kind] : undefined;
  return (
    <p class="error" role="alert">
      {error ? (expected ?? (error instanceof NoConnection ? t.notSaved : t.failed)) : null}
    </p>
  );
}
