import type { Round } from "../../api/types";
import { dayAhead, hour } from "../../words/format";
import { words } from "../../words/words";

const SOON_MS = 60_000;

/** What the shut answers wait for. */
export function waitsFor({ opens_at }: Round): string {
  const t = words("rounds");
  if (!opens_at) return t.untilSomebody;
  if (Date.parse(opens_at) - Date.now() < SOON_MS) return t.soon;
  return t.until(words("meetings").atTime(dayAhead(opens_at), hour(opens_at)));
}
