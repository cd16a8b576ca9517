import type { Catalogue } from "../catalogue";

const words: Catalogue["employer"] = {
  inbox: "Inbox",
  inboxSub: "They write first. You answer.",
  noThreads:
    "Nothing has come yet. When somebody would like to hear more, it is here, and you can answer. There is no looking for people, on purpose.",
  newMessage: "new",
  paused: "paused",
  shows: (name: string, parts: string) => `${name} has shown you ${parts}`,
  showsNothing: (name: string) => `${name} has not shown you anything of their card`,
  partsInSentence: { interests: "interests", strengths: "strengths", limits: "limits" },
  parts: { interests: "Interests", strengths: "Strengths", limits: "Limits" },
  cardOf: (name: string) => `What ${name} shows you`,
  cardIsLogged: (name: string) => `${name} can see that you have looked. It can be taken back at any time.`,
  gone: "The conversation is over. The other side has closed it, and it need not be about you.",
  theyPaused: (name: string) => `${name} is taking a break from messages. You can answer when the break is over.`,

  opportunities: "Openings",
  opportunitiesSub: "What one can try with you",
  noOpportunities: "You have not put anything up yet. It may be small: a morning, a task, a seat at the table.",
  notVetted: "You are not approved yet",
  notVettedWhat: "The coordinator has to say yes to you before you can put anything up. You need not do anything.",
  add: "Put something up",
  edit: "Change",
  newTitle: "New opening",
  editTitle: "Change",
  titleField: "What is it?",
  titleHint: "Short, such as “In the workshop with us”",
  textField: "What is it like to be there?",
  textHint: "Write it the way you would say it. What does one do, and with whom?",
  seatsField: "How many seats?",
  flexibilityField: "What can you be flexible about?",
  flexibilityHint: "One thing per line, such as “starting at 10 is fine”",
  flexibilityTooLong: "Ten lines at most, and a few words on each.",
  closeIt: "Close it",
  closeQuestion: "Do you want to close this one?",
  closeMeans: "It can no longer be found. Conversations under way go on.",
  closedOne: "closed",
  seats: (count: number) => (count === 1 ? "1 seat" : `${count} seats`),

  us: "Us",
  about: "What young people read about you",
  aboutField: "Who are you?",
  aboutHint: "How many are you, what is it like, what makes you laugh? Plain words are best.",
};

export default words;
