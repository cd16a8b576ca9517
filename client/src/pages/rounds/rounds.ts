import { useEffect, useState } from "preact/hooks";
import { get } from "../../api/request";
import type { Page, Round, Uuid } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { useFetched, type Fetched } from "../../ui/Loaded";

const A_DAY_MS = 86_400_000;
const STILL_SHUT_MS = 1000;

/** The group's rounds, those that are shut first, kept true while they are shown. */
export function useRounds(groupId: Uuid): Fetched<Round[]> {
  const fetch = async () => (await get<Page<Round>>(`/groups/${groupId}/rounds`)).items;
  const fetched = useFetched(fetch, [groupId]);
  useReloadOn(groupId, ["round_changed"], fetched.reload);
  useReloadAtOpening(fetched.value, fetched.reload);
  return fetched;
}

/**
 * Fetches when the first of these opens, whether or not news of it come through, and again while the server, whose clock
 * counts, still has it shut.
 */
export function useReloadAtOpening(rounds: Round[] | undefined, reload: () => Promise<void>): void {
  const [tries, setTries] = useState(0);
  const moments = (rounds ?? []).flatMap(({ is_open, opens_at }) =>
    is_open || !opens_at ? [] : [Date.parse(opens_at)],
  );
  const first = Math.min(...moments);
  useEffect(() => {
    const wait = first - Date.now();
    if (wait > A_DAY_MS) return;
    const fetch = () => void reload().then(() => setTries(tries + 1));
    const timer = setTimeout(fetch, wait > 0 ? wait : STILL_SHUT_MS);
    return () => clearTimeout(timer);
  }, [first, tries]);
}
