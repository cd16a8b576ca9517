import type { Catalogue } from "../catalogue";

const words: Catalogue["companions"] = {
  askSomeone: "Ask together with somebody",
  whom: "Whom would you like to ask?",
  askHint: "They see that it is you who asks, and what about. Nothing more before they have said yes.",
  askNobody: "There is nobody else to ask in your group right now. You can always do it alone.",
  inGroup: (name: string) => `from ${name}`,
  asked: (name: string) => `We will tell you if ${name} comes along.`,
  waiting: (name: string) => `You have asked ${name}. We will tell you if ${name} comes along.`,
  anyTime: "You can do it alone at any time.",
  takeBack: "Take it back",
  comes: (name: string) => `${name} comes along.`,
  hearMoreWith: (name: string) => `Hear more together with ${name}`,
  alone: "I'd like to hear more alone",

  askedYou: {
    interest: (name: string, title: string, at: string) =>
      `${name} would like to hear more about ${title} at ${at}, together with you`,
    thread: (name: string, title: string, at: string) =>
      `${name} is talking with ${at} about ${title} and would like to have you along`,
    meeting: (name: string, _title: string, at: string) => `${name} is meeting ${at} and would like to have you along`,
  },
  yes: "Yes, I'm in",
  notThisTime: "Not this time",
  noIsFine: "A no is fine. It is not stored, and nobody is told.",
  youFrom: {
    interest: "You read along when it is written. They are told that you are two, and what to call you.",
    thread: "You read along from now on. What was written before you cannot see.",
    meeting: "You are told when and where. The rest of the conversation is not yours.",
  },
  youAreIn: {
    interest: (name: string, at: string) => `You are in when ${name} writes to ${at}`,
    thread: (_name: string, at: string) => `You are in the conversation with ${at}`,
    meeting: (name: string, at: string) => `You are in when ${name} meets ${at}`,
  },
  saidYes: "You are in.",
  agenda: "What it will be about",
  cancelled: "Cancelled",

  takeAlong: "Bring somebody",
  alongWhere: "What are they to come along to?",
  toTalk: "The conversation",
  toTalkNote: "they read along from now on and can write",
  meetings: { meeting: "The meeting", visit: "The visit", placement_talk: "The talk about a placement" },
  toMeetingNote: (when: string) => `${when}. They see time, place and agenda only`,
  isAsked: (name: string) => `${name} has been asked`,
  isAlong: (name: string) => `${name} is along`,
  youAreAlong: (name: string) => `You are along with ${name}`,
  stop: "Stop being together",
  stopQuestion: "Do you want to stop being together in this?",
  stopMeans: (name: string) => `${name} can no longer read along. You go on alone. You need not say why.`,
  stopMeansYou: "You can no longer read along. What you have written stays. You need not say why.",
  stopAhead: "It will not be together. You need not say why.",
  stopped: "You are not together in it any more.",
  with: (name: string) => `together with ${name}`,
  youTwo: (name: string, other: string) => `${name} and ${other}`,
  paused: (name: string) => `${name} is taking a break from messages.`,

  known: {
    "already-asked": "You have asked somebody already.",
    "already-along": "You have said yes already.",
    "nobody-along": "They are not along right now. What you wrote is still here. You can choose to write alone.",
    "not-found": "That is not possible any more.",
    "opportunity-closed": "This place has just closed.",
    "thread-closed": "The conversation is closed.",
    "meeting-cancelled": "The meeting is cancelled.",
    "meeting-over": "The meeting is over.",
    "already-a-member": "You are in that conversation already.",
    "alias-imitates-staff": "That looks like the name of somebody who works here. Think of another.",
    "alias-taken": "That name is taken here. Think of another.",
  },
};

export default words;
