import type { Catalogue } from "../catalogue";

const words: Catalogue["me"] = {
  title: "Me",
  card: "My card",
  cardHint: "In your own words. Nobody sees it before you show it.",
  parts: {
    interests: { title: "Interests", question: "What do you like to be busy with?" },
    strengths: { title: "Strengths", question: "What are you good to have around for?" },
    limits: { title: "Limits", question: "What should others know, so that it can go well?" },
  },
  nothingWritten: "Nothing written yet",
  onlyYou: "Only you can see it",
  shownTo: (names: string) => `${names} can see it`,
  willSeeChange: (names: string) => `${names} will see what you change.`,
  write: "Write",
  edit: "Change",

  peers: {
    title: "What others say about me",
    none: "If somebody in the group writes something about you, it waits here until you have answered.",
    waits: (name: string) => `${name} has written a sentence about you`,
    waitsNameless: "Somebody in the group has written a sentence about you",
    notYet: "It is not on your card yet. Nobody is told what you choose.",
    yes: "Yes, put it on",
    no: "No thanks",
    isOn: "It is on your card now.",
    isDeclined: "It is gone, and nobody is told.",
    noEmployer: "No employer can see it",
    takeOff: "Take it off",
    isOff: "It is gone from your card.",
  },

  uses: "What my data is used for",
  yourYes: (date: string) => `your yes, ${date}`,
  off: "turned off",
  turnedOff: "Turned off, from now on.",
  readAll: "Read it all",
  bases: {
    consent: "It rests on your yes. You can take it back whenever you like.",
    explicit_consent: "It rests on your yes. You can take it back whenever you like.",
    public_task: "It is part of the municipality's task, and nothing you say yes or no to.",
    legal_obligation: "We must do it because the law says so.",
  },
  leave: "Leave the group",

  leftWords: {
    theGroup: "the group",
    stands: (group: string, alias: string) => `What you wrote in ${group} is still there under the name ${alias}.`,
    keep: "Leave it there",
    takeAway: "Take it away",
    isKept: "It stays there.",
    isGone: "It has been taken away.",
  },

  tellMe: "Tell me when there is news",
  tellMeNote:
    "While the app is open in the background, but not from 9 pm to 8 am. The lock screen never shows what anybody wrote.",
  phoneSaysNo: "The phone refuses to show anything from here. You can change that in the phone's settings.",
  phoneCannot: "This phone can only tell you once the app is on the home screen.",

  seen: {
    title: "What the others can see",
    hint: "Only if you like, and only from this phone. Nobody is told if it is off.",
    typing: "Show when I am typing",
    typingNote: "What you write they see only once you send it.",
    here: "Show when I am here",
    hereNote: "As long as you have the conversation open. Afterwards it says nothing.",
  },

  looks: "Who has looked",
  lookedAtCard: (who: string) => `${who} saw your card`,
  noLooks: "Nobody has looked at your card.",
  noAuthority: "Caseworkers: none",
  noAuthorityNote: "They cannot see the group or your path.",
  noAuthorityMixed: "Nobody has looked as a caseworker.",

  devices: "Where I am signed in",
  thisDevice: "Here, on this phone",
  otherDevice: "On another phone or computer",
  since: (date: string) => `since ${date}`,
  lastUsed: (date: string) => `last used ${date}`,
  endThere: "Sign out there",
  ended: "Signed out.",
  signOut: "Sign out here",
  signOutNote: "Nothing stays on the phone",

  contact: "How I get in again",
  contactHint: "We send a code here when you need to get in on a new phone. Nobody else can see it.",
  noContact: "We have no mail address and no number for you. To get in on a new phone, ask for a new invitation.",

  hat: (hat: string) => `You are here as ${hat}`,
  hats: {
    facilitator:
      "You read and write in your groups, and the young people can see that you are there. What they choose you see only when they show it.",
    coordinator:
      "You approve employers, invite them in and open networks. The groups' own conversations and choices are not yours to see.",
    employer:
      "You answer for your workplace. Alone, you write only with those who wrote to you themselves, and see only what they show. The network is for everybody who is in it.",
    authority:
      "There is nothing to see here in that hat. What the young people write and choose is theirs, and that is the whole idea. If somebody wants to show you something, it comes from them.",
    researcher: "There are no names and no conversations here. What you work with comes from elsewhere.",
    lead: "There is nothing about individuals here. What the groups want to tell, they tell themselves.",
    admin: "You keep the place running. What people write and choose you cannot read.",
  },
  switchHat: "Put on another hat",
  switchHatHint: "You wear one hat at a time, and the others can see which.",
};

export default words;
