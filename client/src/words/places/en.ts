import type { Catalogue } from "../catalogue";

const words: Catalogue["places"] = {
  title: "Places",
  sub: "You write first. They can only answer.",
  myTalks: "Your conversations",
  places: "Places that would like to meet somebody",
  noPlaces: "No places are open right now. Your youth worker knows what is on its way.",
  seats: (count: number) => (count === 1 ? "1 seat" : `${count} seats`),
  about: (name: string) => `About ${name}`,
  hearMore: "I'd like to hear more",
  openTalk: "Open the conversation",
  newMessage: "new",
  closedTalk: "closed",
  pausedTalk: "paused",

  alias: "What shall they call you?",
  aliasHint: "It need not be your real name, nor the same as in the group.",
  aliasMissing: "They need something to call you.",
  firstWords: "Would you like to write something right away?",
  firstWordsHint: "You can also wait.",
  whatTheyGet: (name: string) =>
    `${name} is told that you would like to hear more, and what to call you. They do not see your card before you show it.`,
  whatTheyGetAgain: (name: string) =>
    `${name} is told that you would like to hear more, and what to call you. They can still see what you have shown them of your card.`,
  begun: "They have been told. Now it is their turn to answer.",
  known: {
    "opportunity-closed": "This place has just closed, so it cannot be written to any more.",
    "alias-imitates-staff": "That looks like the name of somebody who works here. Think of another.",
    "alias-taken": "That name is taken here. Think of another.",
  },

  theySee: (parts: string) => `They see ${parts}`,
  theySeeAll: "They see your whole card",
  theySeeNothing: "They see nothing of your card",
  partsInSentence: {
    interests: "your interests",
    strengths: "your strengths",
    limits: "your limits",
    peers: "what others say about you",
  },
  parts: { interests: "Interests", strengths: "Strengths", limits: "Limits", peers: "What others say about you" },
  shownTitle: (name: string) => `What ${name} sees`,
  shownHint:
    "You show one part at a time, and you can take it back. What they have already read we cannot make them forget.",
  show: "Show them this",
  takeBack: "Take it back",
  isShown: "They can see it",
  isNotShown: "They cannot see it",
  nothingWritten: "You have not written anything here.",
  nothingSaid: "There is nothing from others on your card.",
  writeCard: "Write on your card",
  close: "Close the conversation",
  closeQuestion: "Do you want to close the conversation?",
  closeMeans: (name: string) => `${name} can no longer write to you or see your card. You need not say why.`,
  youClosed: "You have closed the conversation",
};

export default words;
