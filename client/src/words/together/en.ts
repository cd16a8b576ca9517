import type { Catalogue } from "../catalogue";

const words: Catalogue["together"] = {
  title: "Together",
  sub: "What you do as a group",
  strip: "The group right now",
  more: "Together",
  moreNote: "Meetings and what is ours",
};

export default words;
