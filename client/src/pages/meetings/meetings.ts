import { get } from "../../api/request";
import type { Meeting, Page, Uuid } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { useFetched, type Fetched } from "../../ui/Loaded";
import { dateWithWeekday, dayAhead, hour } from "../../words/format";
import { words } from "../../words/words";

/** The group's meetings, the next one first, kept true while they are shown. */
export function useMeetings(groupId: Uuid): Fetched<Meeting[]> {
  const fetch = async () => (await get<Page<Meeting>>(`/groups/${groupId}/meetings`)).items;
  const fetched = useFetched(fetch, [groupId]);
  useReloadOn(groupId, ["meeting_changed"], fetched.reload);
  return fetched;
}

export const hasBegun = ({ starts_at }: Meeting): boolean => Date.parse(starts_at) <= Date.now();

/** The next one that stands, after those before it that were cancelled: whoever had counted on them must see it. */
export function nextOnes(meetings: Meeting[]): Meeting[] {
  const ahead = meetings.filter(({ is_over }) => !is_over);
  const standing = ahead.findIndex(({ cancelled_at }) => !cancelled_at);
  return standing < 0 ? ahead : ahead.slice(0, standing + 1);
}

export const whenShort = ({ starts_at }: Meeting): string =>
  words("meetings").atTime(dayAhead(starts_at), hour(starts_at));

export const whenLong = ({ starts_at }: Meeting): string =>
  words("meetings").atTime(dateWithWeekday(starts_at), hour(starts_at));
