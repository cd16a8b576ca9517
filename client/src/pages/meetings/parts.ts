import type { Uuid, WholeMeeting } from "../../api/types";

/** What each part of a meeting's page is given. */
export interface MeetingPart {
  groupId: Uuid;
  /** The meeting's address at the server. */
  path: string;
  meeting: WholeMeeting;
  /** It is over, or will not be. */
  isClosed: boolean;
  onChanged: (meeting: WholeMeeting) => void;
}
