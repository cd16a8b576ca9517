import type { Catalogue } from "../catalogue";

const words: Catalogue["practice"] = {
  title: "From other places",
  note: "What other groups have asked, tried and agreed on",
  hint: "This is what groups here and elsewhere have used. It never says who it came from. Take what you can use, and change it.",
  none: "There is nothing here yet.",
  kinds: {
    round: "A question for a round",
    norm: "A rule in a group",
    rule: "A rule for everybody there",
    loop: "Something somebody tried",
    card: "From a workplace",
    principle: "Words for a principle",
  },
  steps: {
    started: "They began",
    seen: "They saw",
    kept: "They kept it",
    changed: "They changed it",
    stopped: "They stopped",
  },
  start: { loop: "Try it yourselves", round: "Ask your own group", rule: "Propose it", chat: "Write it to the group" },
  toChat: (text: string) => `shall we try this? ${text}`,
  isInDraft: "It is in the field at the bottom. Change it as you like.",
};

export default words;
