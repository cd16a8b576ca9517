import type { Catalogue } from "../catalogue";

const words: Catalogue["staff"] = {
  title: "Colleagues",
  sub: "Facilitators and coordinators of every municipality",
  row: "A room to try, doubt and learn in",
  means:
    "Here you can try, doubt and learn with those who do what you do, in other municipalities too. Leads and researchers cannot read along. They see only what you share yourself.",
  alias: "What shall they call you?",
  aliasHint: "Your hat is shown beside it.",
  aliasMissing: "They need something to call you.",
  comeIn: "Come in",
  known: {
    "alias-taken": "That name is taken here. Think of another.",
    "already-a-member": "You are in already, perhaps in another hat.",
  },
  room: "The room",
  roomNote: "All colleagues who are in",
  newMessage: "new",

  aloud: "Think aloud together",
  aloudHint:
    "Write what you would like to think aloud about. A colleague takes it, and then it is just the two of you.",
  ask: "I'd like to think aloud",
  askField: "I'd like to think aloud with somebody about …",
  askHint: "Everybody in the room can read this. Don't write who it is about.",
  put: "Put it forward",
  take: "I'd like to",
  takeBack: "Take it back",
  asks: (alias: string) => `${alias} would like to think aloud`,
  youAsk: "You would like to think aloud",
  noneAsks: "Nobody has put anything forward right now.",
  taken: "Somebody else was first.",
  talks: "Two and two",

  shareWith: {
    lead: "Share with the leads in your municipality",
    researcher: "Share with the researchers in your municipality",
  },
  isShared: {
    lead: "Shared with the leads in your municipality.",
    researcher: "Shared with the researchers in your municipality.",
  },
  shareBack: "Share it no more",
  shareEnded: "It is shared no more.",
  onlyOurs: "Leads and researchers cannot read along",
  onlyTwo: "Only the two of you can read along",

  leave: "Leave the room",
  leaveAndRemove: "Leave and delete",
  leaveQuestion: "Do you want to leave the room?",
  leaveMeans:
    "You can no longer read or write here, and what you have shared is shared no more. You can come in again.",
  left: "You have left the room.",

  shared: "Shared with you",
  sharedHint: "Colleagues have chosen to show you this. If they take it back, it is gone here.",
  noShared: "Nothing is shared with you.",
};

export default words;
