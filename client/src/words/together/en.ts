import type { Catalogue } from "../catalogue";

const words: Catalogue["together"] = {
  title: "Together",
  sub: "What you do as a group",
  strip: "The group right now",
  more: "Together",
  moreNote: "Meetings and what is ours",

  ourCard: "Our card",
  ourCardNote: "What you care about, and what you need",
  loops: "We try something",
  loopsNote: "What you try, and how it goes",
};

export default words;
