import type { Catalogue } from "../catalogue";

const words: Catalogue["rounds"] = {
  title: "Rounds",
  sub: "One question, and all answers open at once",
  one: "Round",
  none: "There are no rounds yet. Anybody in the group can ask a question.",
  shut: "Shut answers",
  opened: "Open answers",
  openedOn: (day: string) => `opened ${day}`,
  openChip: "The round is open",

  ask: "Ask a question",
  question: "What would you like to ask?",
  questionHint: "Something one can answer in a sentence. Everybody gets it, you too.",
  whenOpens: "When should the answers open?",
  together: "When we say so",
  togetherNote: "One of you taps “Open the round”",
  atTime: "At a set time",
  when: "When?",
  put: "Ask it",
  asked: "The question has been asked.",

  untilSomebody: "The answers are shut until one of you opens the round.",
  until: (when: string) => `The answers are shut until ${when}.`,
  soon: "In a moment all answers open at once. Just finish your sentence.",
  nobodyKnows: "Nobody can see who has answered, not even the facilitator.",
  yourAnswer: "Your answer",
  whatDoYouSay: "What do you say?",
  saveAnswer: "Save answer",
  skip: "Pass",
  writeFirst: "Write something, or pass. Either is fine.",
  isSaved: "Your answer is saved. You can change it until the round opens.",
  takeBack: "Take my answer away",
  isSkipped: "You have passed. To everybody else it looks as if you had said nothing.",
  answerAnyway: "I’ll answer after all",

  ready: "Is everybody ready?",
  readyNote: "Say it aloud in the room. All answers open at once, 20 seconds after one of you taps.",
  open: "Open the round",
  openAsk: "Open all answers now?",
  openNote: "In 20 seconds everybody in the group can read them. It cannot be undone.",
  openNow: "Yes, open them",

  answers: "What we said",
  noAnswers: "Nobody said anything in this round. That is an answer too.",
  onlyThose: "Whoever is not here passed or said nothing. It is the same.",
  late: "What you had written",
  lateNote: "The round opened before it was saved. Only you can see this, on this phone.",
  forget: "Delete it",
  tooLate: "The round has just opened. Your words are still here on the phone.",
  known: {
    "time-out-of-reach": "That time has passed, or it is more than two years away.",
  },
};

export default words;
