import type { Catalogue } from "../catalogue";
import { plural } from "../plural";

const words: Catalogue["ours"] = {
  title: "Ours",
  sub: "What you have made common",
  none: "Nothing here yet. When three others say “same here” to something you wrote, you can make it the group’s.",
  rowNote: "Texts you write together and can send to somebody",

  makeOurs: "Make it ours",
  makeOursNote: "Then you can all rewrite it and send it to somebody.",
  offerTitle: "Shall it be the group’s?",
  offerWhat:
    "Everybody in the group can rewrite it. If you agree, you can send it to somebody who is to answer. Your name does not go along.",
  offerStays: "It cannot be taken back: what has become the group’s stays, even if you delete the message.",
  isOursNow: "Now it is the group’s",

  textTitle: "Our text",
  wordings: "Ways to say it",
  wording: (number: number) => `No. ${number}`,
  beside: (numbers: string, others: number) =>
    `No. ${numbers} were written at the same time. ${plural(others, "Both", "They")} are here.`,
  rewrite: "Write it anew",
  newWords: "We could say it like this",
  rewriteHint: "What stands there now does not go away. You can always see both.",
  keep: "Keep as a new way",
  cameMeanwhile: "Somebody wrote something else at the same time. Both are kept.",
  kept: "Kept",

  askGroup: "Ask the group",
  askGroupNote: "If nobody objects, these are your words.",
  askTitle: (number: number) => `Do we agree on no. ${number}?`,
  askUntil: "Until which day can people object?",
  askUntilHint: "Leave time for those who do not look in every day.",
  ask: "Ask",
  silence: (day: string) => `If nobody objects by ${day}, it is ours.`,
  silenceNote: "If you are in, you need not do anything.",
  askedAboutOther: (number: number) => `The group is being asked about no. ${number}.`,
  object: "Object",
  objectNote: "Then it is not ours yet, and you can go on writing. Nobody is told who objected.",
  reason: "Why?",
  reasonHint: "Only if you feel like it. The group can read it. Write so that nobody can hear it is you.",
  objected: (number: number) => `Somebody objected to no. ${number}`,
  noReason: "It does not say why. It need not.",

  agreed: (number: number) => `You agree on no. ${number}`,
  agreedNote: "Nobody objected.",
  send: "Send it to somebody",
  sendTo: "Who is to answer?",
  office: {
    network: "In the network",
    team: "In the team",
    municipality: "At the municipality",
  },
  nobodyToAsk: "There is nobody you can write to right now.",
  answerBy: "Until which day can they answer?",
  sendNow: (name: string) => `Send to ${name}`,
  whoSees: "Whoever you write to sees the group’s name and your words. The whole group can see the answer.",
  whoSeesNetwork: "Everybody in the network sees the group’s name, your words and the answer.",
  sent: (name: string) => `Sent. ${name} has it.`,

  letters: "Sent",
  someoneGone: "This person",
  answersBy: (name: string, day: string) => `${name} answers by ${day}`,
  didNotAnswer: (name: string, day: string) => `${name} did not answer by ${day}`,
  answeredBy: (name: string) => `${name} has answered`,
  noAnswer: "No answer has come.",
  cannotAnswer: (name: string) => `${name} cannot answer any more`,
  sendToAnother: "You can send it to somebody else.",
  sentTo: {
    network: (name: string) => `Sent to ${name}`,
    team: () => "Sent to the team",
    municipality: () => "Sent to the municipality",
  },
  forSite: (site: string) => `Show it to everybody in ${site}`,
  forSiteNote:
    "Other groups, the team and the leads can then read it and the answer. Anybody in the group can turn it on and off.",

  chip: (text: string) => `Ours · ${text}`,
  chipAsked: (day: string) => `Object by ${day} if you are not in`,
  chipDraft: "You are writing it",
  chipAgreed: "You agree",

  said: "You said – we did",
  saidNote: "What has been answered, and what has not",
  saidSub: "Answers to what groups have written",
  saidNone: "The answers come here when a group has written to somebody. If no answer comes, that stands here too.",
  saidBy: (group: string) => `${group} wrote`,

  lettersTitle: "Letters",
  lettersSub: "Groups that have written to you",
  lettersNone: "No group has written to you yet. When one does, you can read it and answer here.",
  lettersWait: (count: number) => plural(count, "1 waits for an answer", `${count} wait for an answer`),
  answerThem: "Your answer",
  answerHint: "The whole group can read it with your name. Once it is sent, it cannot be changed.",
  answerHintNetwork: "Everybody in the network can read it with your name. Once it is sent, it cannot be changed.",
  sendAnswer: "Send the answer",
  answerSent: "The answer is sent",
  answerLate: (day: string) => `They hoped for an answer by ${day}. You can still answer.`,
  youAnswerBy: (day: string) => `They hope for an answer by ${day}`,

  problems: {
    "not-enough-same-here": "It takes three others who say “same here”.",
    "message-removed": "The message has been deleted.",
    "already-asked": "The group is being asked already. See what stands there now.",
    "not-asked":
      "Something has happened meanwhile: the group is no longer asked about this. What you wrote is still here.",
    "already-agreed": "The day is over, and the group agrees. You can still write it anew.",
    "not-agreed": "The group has agreed on other words meanwhile. Go back and see them.",
    "addressee-gone": "This person is not here any more. Your words are still here. Choose somebody else.",
    "already-sent": "It has been sent to this person already.",
    "already-answered": "The letter has been answered already.",
    "time-out-of-reach": "Choose a day from tomorrow, and a year ahead at the most.",
  },
};

export default words;
