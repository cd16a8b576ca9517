import type { Catalogue } from "../catalogue";

const words: Catalogue["loops"] = {
  title: "We try something",
  hint: "Something you try together. It need not work.",
  none: "You are not trying anything right now. It can be small: a walk before you begin, or no phones for a week.",
  start: "Try something",
  what: "What are you trying?",
  whatHint: "Short is fine. Everybody in the group can see it.",
  untilWhen: "For how long?",
  spans: { day: "Until tomorrow", week: "A week", twoWeeks: "Two weeks", month: "A month" },
  begin: "Off we go",
  until: (day: string) => `Until ${day}`,
  due: "Now you can look at how it went",
  goesOn: "We keep this",
  stoppedOne: "stopped",
  stopped: "What you have tried",

  sawQuestion: "What did you see?",
  sawHint: "Write it as it was. Nobody can see who wrote.",
  write: "Write it",
  decide: "What now?",
  keep: "Keep",
  change: "Change",
  stop: "Stop",
  saidFirst: "Talk about it in the group first. It holds as soon as it is written, and it can be changed again.",
  stopFirst: "Talk about it in the group first. What you have written stays, and you can always start again.",
  whatInstead: "What are you trying instead?",
  steps: {
    started: "We began",
    seen: "We saw",
    kept: "We keep it",
    changed: "We changed it",
    stopped: "We stopped",
  },
  anew: "Try it again",
  known: {
    "loop-stopped": "It has just been stopped, so no more can be written about it.",
    "time-out-of-reach": "That day has passed. Choose again.",
  },
};

export default words;
