import type { Catalogue } from "../catalogue";

const words: Catalogue["meetings"] = {
  title: "Meetings",
  none: "No meeting is planned. Anybody in the group can plan one.",
  noneShort: "None planned",
  kinds: { meeting: "Meeting", visit: "Visit", placement_talk: "Talk about a placement" },
  next: "Next meeting",
  now: "The meeting is on",
  cancelled: "Cancelled",
  atTime: (day: string, clock: string) => `${day} at ${clock}`,
  past: "What has been",
  iAmComing: "you’re coming",

  rhythm: "How often you meet",
  rhythmEmpty: "Here you can write when you usually meet.",
  rhythmHint: "In your own words, for example “Tuesdays at 10”.",
  rhythmWrite: "Write it",
  rhythmEdit: "Change it",

  plan: "Plan a meeting",
  change: "Change time and place",
  whatKind: "What is it?",
  when: "When?",
  place: "Where?",
  placeHint: "May be left empty.",
  movedHint: "If the meeting gets another time, people say again whether they come.",
  planned: "The meeting is in the calendar.",
  changed: "Changed. Everybody in the group can see it.",
  cancel: "Cancel the meeting",
  cancelAsk: "Cancel the meeting?",
  cancelNote: "Everybody in the group sees that it is cancelled. It cannot be undone, but you can plan a new one.",
  isCancelled: "The meeting is cancelled.",
  known: {
    "time-out-of-reach": "That time has passed, or it is more than two years away.",
    "meeting-cancelled": "The meeting has been cancelled meanwhile.",
    "meeting-over": "The meeting is over, so it cannot be changed any more.",
    "not-found": "It is not here any more. Somebody else probably got there first.",
  },

  coming: "Who is coming?",
  nobodyYet: "Nobody has said anything yet. Nobody has to.",
  you: "you",
  come: (who: string) => `Coming: ${who}.`,
  areYou: "Are you coming?",
  iCome: "I’m coming",
  notThisTime: "Not this time",
  comingNote:
    "Only the group sees who is coming, and it is forgotten 14 days afterwards. A “not this time” is not stored.",

  agenda: "Agenda",
  agendaEmpty: "Nothing yet. Write down what you would like to talk about.",
  agendaOverEmpty: "There was nothing on it.",
  from: (hat: string) => `from ${hat}`,
  fromParticipant: "from a participant",
  strikeWhat: (what: string) => `Strike out ${what}`,
  add: "Write on the agenda",
  addHint: "Only your hat stands beside it, never your name. Anybody can strike out, as on a paper on the table.",
  put: "Add it",

  round: "Round for the meeting",
  askRound: "Ask a question for the round",

  summary: "What we want to remember",
  summaryEmpty: "Here you can write what you agreed on.",
  summaryHint: "The group’s words, nobody’s in particular. Anybody in the group can change them.",
  summaryWrite: "Write",
  summaryEdit: "Change",
  summaryTheirs: "Somebody else has written meanwhile. Now it says:",
  summaryMerge: "Your words are still below. Put the two together and save again.",
};

export default words;
