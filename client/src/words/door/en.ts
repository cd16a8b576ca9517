import type { Catalogue } from "../catalogue";
import { plural } from "../plural";

const words: Catalogue["door"] = {
  welcome: "Welcome",
  what: "Here young people and employers write together to find a path that fits. You come in by invitation.",
  haveInvitation: "I have an invitation",
  beenHere: "I have been here before",
  ended: "You have been signed out. Nothing is left on this phone.",

  code: "Your code",
  codeHint: "It is in the invitation. You can also paste the whole link.",
  open: "Open the invitation",
  next: "Next",
  step: (at: number, of: number) => `${at} of ${of}`,
  invitedTo: (name: string) => `You are invited to ${name}`,
  invitedAs: (site: string) => `You are invited by ${site}`,
  whatEmployersDo:
    "You list what people can try at your place. The young people write first, and you answer. You only see what they choose to show you.",
  exactlyAll: "Exactly what the municipality keeps",

  chatWhat: (who: string) => `Here you write together between the meetings. ${who} can read it.`,
  others: (count: number) => plural(count, "1\u00a0other", `${count}\u00a0others`),
  greeting: "Greeting from the group",
  chatLater:
    "You can say yes later, and you can take a yes back. It works at once. You are in the group whatever you answer.",
  exactly: "Exactly what you say yes to",

  nameQuestion: "What shall we call you?",
  alias: "Nickname",
  aliasHint: "This is what the others see. It need not be your real name.",
  yourName: "Your name",
  yourNameHint: "This is what the young people see.",
  contact: "E-mail or mobile number",
  contactHint: "So that you can get in again on another phone. You can skip it.",
  comeIn: "Come in",

  unknown: "We cannot find that invitation",
  unknownWhat: "Perhaps a character is missing in the code. Try again, or ask the person who gave it to you.",
  over: "The invitation no longer works",
  overWhat:
    "It was used or has become too old. You did nothing wrong. Ask the person who gave it to you for a new one.",
  tryOther: "Try another code",
  noticeChanged: "The text was changed after you opened it. Please read it again.",
  aliasWrong: "That name cannot be used. Try another.",
  aliasTaken: "Somebody in the group already has that name. Think of another.",
  aliasStaff: "That looks like the name of somebody who works here. Think of another.",
  alreadyIn: "You are already in. Sign in to go on.",
  twoHats:
    "A person who decides about others’ benefits cannot be in their group. That is why you cannot use this invitation.",
  contactWrong: "Please check the e-mail or the number.",

  signIn: "Come in again",
  signInHint: "Write the e-mail or mobile number you gave us, and we send you a code.",
  sendCode: "Send me a code",
  sixDigits: "Six-digit code",
  sixDigitsHint: (to: string) => `If we know ${to}, a code is on its way. It works for ten minutes.`,
  wrongCode: "That was not the code. Try again.",
  codeEnded: "The code no longer works. Get a new one.",
  tooMany: "Many codes have been sent. Wait fifteen minutes and try again.",
  newCode: "Send a new code",
  signInNoContact: "Did you not give us an e-mail or a number? Then your youth worker can give you a new invitation.",

  demo: "Try NExTWORK",
  demoWhat: "This is a practice ground with made-up people.",
  demoOver: "That link cannot be used here. Open it again from where you got it.",
};

export default words;
