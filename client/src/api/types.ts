/** What the server says and hears, by the names the pages use; `schema.ts` is made from its own description. */
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Uuid = string;
export type Time = string;

export interface Page<Item> {
  items: Item[];
  next: string | number | null;
}

export type Me = Schemas["Account"];
export type SignedIn = Schemas["SignedIn"];
export type Hat = Me["hat"];
export type Language = Schemas["AccountChange"]["language"];
export type Contact = Schemas["Contact"];
export type Session = Schemas["Session"];
export type Look = Schemas["Look"];
export type Challenge = Schemas["Challenge"];
export type ContactAddress = Schemas["NewContact"];

export type Invitation = Schemas["Welcome"];
export type Acceptance = Schemas["Accept"];
export type NewInvitation = Schemas["Issued"];

export type Consent = Schemas["Use"];
export type Notice = Schemas["Notice"];

export type Group = Schemas["Group"];
export type Member = Schemas["Member"];
export type Audience = Schemas["Audience"];

export type Message = Schemas["Message"];
export type NewMessage = Schemas["NewMessage"];
export type ReactionKind = Schemas["Reaction"]["kind"];
export type ReadMark = Schemas["Read"];
export type Change = Schemas["Change"];
/** `floor`: the rev from which the log is whole. */
export type ChangePage = Schemas["ChangePage"] & { floor?: number };
export type SyncRequest = Schemas["SyncRequest"];
export type Synced = Schemas["Sync"];
export type SyncedGroup = Schemas["SyncedGroup"];

/** What somebody does at this moment, told over the socket alone; `member` is who, in that group. */
export interface Signal {
  group_id: Uuid;
  kind: "typing" | "here" | "away";
}
export type Signalled = Signal & { member: Uuid };

export type Decision = Schemas["Decision"];
export type NewProposal = Schemas["Proposal"];
export type NewBallot = Schemas["NewBallot"];
export type NewOutcome = Schemas["NewOutcome"];
export type Rule = Schemas["Rule"];
export type PrincipleWords = Schemas["Principle"];
export type Pick = Schemas["Pick"];
export type NewPick = Schemas["NewPick"];
export type Meeting = Schemas["Meeting"];
export type WholeMeeting = Schemas["WholeMeeting"];
export type MeetingTime = Schemas["NewMeeting"];
export type Round = Schemas["Round"];
export type WholeRound = Schemas["WholeRound"];

export type Offer = Schemas["Offer"];
export type OfferOption = Schemas["Option"];
export type MadeOffer = Schemas["MadeOffer"];
export type Choice = Schemas["Choice"];
export type NewChoice = Schemas["NewChoice"];
export type Answer = Choice["answer"];
export type PathStep = Schemas["Step"];

export type Card = Schemas["Card"];
export type ReleasablePart = Schemas["ShownPart"]["part"];
/** The parts in the person's own words. */
export type CardPart = Exclude<ReleasablePart, "peers">;
export type PeerWord = Schemas["PeerWord"];
export type OurCard = Schemas["OurCard"];
export type OurLine = Schemas["OurLine"];
export type OurPart = OurLine["part"];
export type ShownOurCard = Schemas["ShownOurCard"];

export type Loop = Schemas["Loop"];
export type LoopLine = Schemas["LoopLine"];
export type LoopStep = LoopLine["step"];
export type NewLoopLine = Schemas["NewLoopLine"];
export type ReleasedPart = Schemas["ShownPart"];

export type Opportunity = Schemas["Opportunity"];
export type NewOpportunity = Schemas["NewOpportunity"];
export type Thread = Schemas["Thread"];
export type Companion = Schemas["Companion"];
export type PracticeItem = Schemas["PracticeItem"];
export type Organisation = Schemas["OwnOrganisation"];
export type VettedOrganisation = Schemas["Organisation"];

export type Network = Schemas["Network"];
/** A group or employer that a network is open to, or may be. */
export type Candidate = Schemas["Candidate"];
export type PracticeCard = Schemas["PracticeCard"];

export type StaffRoom = Schemas["StaffRoom"];
export type Sparring = Schemas["Sparring"];
export type SharedMessage = Schemas["Shared"];
export type SharesWith = Schemas["Share"]["with"];
export type Ours = Schemas["Ours"];
export type Wording = Schemas["Wording"];
export type Letter = Schemas["Letter"];
export type Addressee = Schemas["Addressee"];
