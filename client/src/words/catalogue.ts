import type shell from "./shell/da";
import type door from "./door/da";
import type help from "./help/da";
import type chat from "./chat/da";
import type consents from "./consents/da";
import type invitations from "./invitations/da";
import type path from "./path/da";
import type places from "./places/da";
import type me from "./me/da";
import type employer from "./employer/da";
import type facilitator from "./facilitator/da";
import type coordinator from "./coordinator/da";
import type ourcard from "./ourcard/da";
import type loops from "./loops/da";
import type ours from "./ours/da";
import type together from "./together/da";
import type decisions from "./decisions/da";
import type companions from "./companions/da";
import type practice from "./practice/da";
import type meetings from "./meetings/da";
import type rounds from "./rounds/da";
import type network from "./network/da";
import type staff from "./staff/da";

/** Danish is the original: the other languages must have exactly its keys. */
export interface Catalogue {
  shell: typeof shell;
  door: typeof door;
  help: typeof help;
  chat: typeof chat;
  consents: typeof consents;
  invitations: typeof invitations;
  path: typeof path;
  places: typeof places;
  me: typeof me;
  employer: typeof employer;
  facilitator: typeof facilitator;
  coordinator: typeof coordinator;
  ourcard: typeof ourcard;
  loops: typeof loops;
  ours: typeof ours;
  together: typeof together;
  decisions: typeof decisions;
  companions: typeof companions;
  practice: typeof practice;
  meetings: typeof meetings;
  rounds: typeof rounds;
  network: typeof network;
  staff: typeof staff;
}

export type Area = keyof Catalogue;
