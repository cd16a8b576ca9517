import { get } from "../../api/request";
import type { Ours, Page, Uuid } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { useFetched } from "../../ui/Loaded";
import { words } from "../../words/words";
import { Chip } from "../together/Chip";
import { beginning, mostAlive, standing } from "./standing";

/** What of the group's own texts is most alive; nothing where there is none. */
export function OursChip({ group }: { group: Uuid }) {
  const t = words("ours");
  const { value, reload } = useFetched(() => get<Page<Ours>>(`/groups/${group}/ours`), [group]);
  useReloadOn(group, ["ours_changed"], reload);
  const ours = mostAlive(value?.items ?? []);
  if (!ours) return null;
  return <Chip href={`/group/${group}/ours/${ours.id}`} title={t.chip(beginning(ours))} note={standing(ours)} />;
}
