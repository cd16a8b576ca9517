import { get } from "../../api/request";
import type { Decision, Page } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { useFetched } from "../../ui/Loaded";
import { words } from "../../words/words";
import { Chip } from "../together/Chip";

/** Shown while there is something to vote about that the one who looks has not voted about. */
export function DecisionChip({ groupId }: { groupId: string }) {
  const t = words("decisions");
  const fetched = useFetched(() => get<Page<Decision>>(`/groups/${groupId}/decisions`), [groupId]);
  useReloadOn(groupId, ["decision_changed"], fetched.reload);
  const waiting = fetched.value?.items.filter(({ has_voted }) => has_voted === false).length ?? 0;
  if (waiting === 0) return null;
  return <Chip href={`/group/${groupId}/decisions`} title={t.title} note={t.waiting(waiting)} />;
}
