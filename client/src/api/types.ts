export type Uuid = string;
export type Time = string;
export type Language = "da" | "nb" | "en";
export type Hat =
  "participant" | "facilitator" | "coordinator" | "employer" | "authority" | "researcher" | "lead" | "admin";

export interface Page<Item> {
  items: Item[];
  next: string | number | null;
}

export interface Member {
  id: Uuid;
  alias: string;
  hat: Hat;
}

export interface Staff {
  alias: string;
  hat: Hat;
}

export interface Audience {
  token: string;
  others: number;
  staff: Staff[];
}

export interface Group {
  id: Uuid;
  kind: "peer" | "thread";
  name: string | null;
  rhythm: string | null;
  greeting: string | null;
  history: string;
  me: Member;
  needs_consent: string | null;
  rev: number | null;
  last_seq: number | null;
  read_seq: number | null;
  unread_count: number | null;
  audience: Audience;
  closed_at: Time | null;
  mixed_roles: boolean;
}

export type ReactionKind = "same_here" | "heart" | "strong" | "laugh" | "thanks";

export interface Reaction {
  kind: ReactionKind;
  by: Uuid[];
}

export interface Message {
  id: Uuid;
  group_id: Uuid;
  seq: number;
  rev: number;
  author: Member | null;
  client_key: Uuid;
  body: string;
  reply_to: Uuid | null;
  reactions: Reaction[];
  created_at: Time;
  edited_at: Time | null;
  removed_at: Time | null;
}

export interface NewMessage {
  client_key: Uuid;
  body: string;
  reply_to?: Uuid;
  audience?: string;
}

export interface Change {
  rev: number;
  kind: string;
  message: Message | null;
}

export interface SyncedGroup {
  id: Uuid;
  rev: number;
  last_seq: number;
  read_seq: number;
  unread_count: number;
  limited: boolean;
  changes: Change[];
}

export interface Synced {
  groups: SyncedGroup[];
  gone: Uuid[];
  now: Time;
}

export interface ReadMark {
  read_seq: number;
  unread_count: number;
}

export interface Site {
  slug: string;
  name: string;
  language: Language;
  time_zone: string;
  mixed_roles: boolean;
}

export interface Contact {
  id: Uuid;
  kind: "email" | "phone";
  hint: string;
  is_confirmed: boolean;
}

export interface Me {
  person: { id: Uuid; language: Language };
  hat: Hat;
  hats: Hat[];
  site: Site;
  contacts: Contact[];
}

export interface SignedIn extends Me {
  access_token?: string;
  expires_in?: number;
}

export interface Notice {
  hash: string;
  language: Language;
  title: string;
  question: string;
  text: string;
}

export interface AskedPurpose {
  purpose: string;
  basis: string;
  notice: Notice;
}

export interface Invitation {
  site: Site;
  hat: Hat;
  group: { name: string; greeting: string | null; audience: Omit<Audience, "token"> } | null;
  organisation: { name: string } | null;
  notice_text: string;
  purposes: AskedPurpose[];
}

export type ContactAddress = { email: string } | { phone: string };

export interface Acceptance {
  code: string;
  alias: string;
  consents: { purpose: string; notice: string }[];
  own_choice?: "yes" | "no" | "unsure";
  contact?: ContactAddress;
  session: "cookie";
}

export interface Challenge {
  challenge: Uuid;
  expires_in: number;
}

export interface Session {
  id: Uuid;
  hat: Hat;
  created_at: Time;
  seen_on: string;
  is_this: boolean;
}

export type Basis = "consent" | "explicit_consent" | "public_task" | "legal_obligation";

export interface Consent {
  purpose: string;
  object: Uuid | null;
  object_name: string | null;
  basis: Basis;
  is_switch: boolean;
  granted: boolean;
  since: Time | null;
  notice: Notice;
}

export interface Look {
  at: Time;
  hat: Hat;
  organisation: string | null;
  what: "card";
}

export interface NewInvitation {
  code: string;
  url: string;
  expires_at: Time;
}

export type Answer = "option" | "other" | "not_now";

export interface OfferOption {
  id: Uuid;
  text: string;
  detail: string | null;
  opportunity_id: Uuid | null;
}

export interface Choice {
  answer: Answer;
  option_id: Uuid | null;
  idea: string | null;
  reason: string | null;
  is_shared: boolean;
  is_reason_shared: boolean;
  created_at: Time;
}

export interface Offer {
  id: Uuid;
  question: string;
  options: OfferOption[];
  from: "me" | "group" | "facilitator";
  by: Member | null;
  group_id: Uuid | null;
  created_at: Time;
  closed_at: Time | null;
  choice: Choice | null;
}

export interface NewOffer {
  question: string;
  options: { text: string; detail?: string; opportunity_id?: Uuid }[];
  group_id?: Uuid;
  to?: Uuid;
}

export interface NewChoice {
  answer: Answer;
  option_id?: Uuid;
  idea?: string;
  reason?: string;
  is_shared: boolean;
  is_reason_shared: boolean;
}

export interface SharedAnswer {
  by: Member;
  answer: Answer;
  text: string | null;
  idea: string | null;
  reason: string | null;
}

export interface MadeOffer extends Offer {
  answers: SharedAnswer[];
}

export interface PathStep {
  at: Time;
  offer_id: Uuid;
  question: string;
  answer: Answer;
  text: string | null;
  idea: string | null;
  reason: string | null;
  is_shared: boolean;
  is_reason_shared: boolean;
}

export type CardPart = "interests" | "strengths" | "limits";

export interface CardTexts {
  interests: string | null;
  strengths: string | null;
  limits: string | null;
}

export interface Card extends CardTexts {
  releases: { organisation: { id: Uuid; name: string }; parts: CardPart[] }[];
}

export interface Opportunity {
  id: Uuid;
  title: string;
  text: string;
  seats: number;
  flexibility: string[];
  organisation: { id: Uuid; name: string; about: string };
  published_at: Time;
  closed_at: Time | null;
  thread_id: Uuid | null;
  interest_count: number | null;
}

export interface NewOpportunity {
  title: string;
  text: string;
  seats: number;
  flexibility: string[];
}

export interface Thread {
  id: Uuid;
  group: Group;
  opportunity: { id: Uuid; title: string };
  organisation: { id: Uuid; name: string };
  participant: Member;
  opened_at: Time;
  closed_at: Time | null;
  is_paused: boolean;
  released_parts: CardPart[];
}

export interface ReleasedPart {
  part: CardPart;
  text: string;
}

export interface Organisation {
  id: Uuid;
  name: string;
  about: string;
  is_vetted: boolean;
}

export interface VettedOrganisation extends Organisation {
  contacts: number;
}
