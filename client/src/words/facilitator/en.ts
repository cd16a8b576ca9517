import type { Catalogue } from "../catalogue";

const words: Catalogue["facilitator"] = {
  title: "Offers",
  sub: "An offer is a door that may be left alone.",
  make: "Make an offer",
  noOffers: "You have not made any offers yet.",
  made: "What you have asked",
  newTitle: "New offer",
  whichGroup: "Which group?",
  forWhom: "Who is it for?",
  everybody: "The whole group",
  everybodyNote: "Everybody answers for themselves",
  noGroups: "You are not in a group yet, so there is nobody to ask.",
  answersAreTheirs: "The answer is theirs. You see it only if they want to show you.",
  sent: "The offer has been put forward.",
};

export default words;
