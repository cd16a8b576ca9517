import type { Catalogue } from "../catalogue";

const words: Catalogue["places"] = {
  title: "Steder",
  sub: "Du skriver først. De kan kun svare.",
  myTalks: "Samtalene dine",
  places: "Steder som gjerne vil møte noen",
  noPlaces: "Det er ingen åpne steder akkurat nå. Ungdomskonsulenten din vet hva som er på vei.",
  seats: (count: number) => (count === 1 ? "1 plass" : `${count} plasser`),
  about: (name: string) => `Om ${name}`,
  hearMore: "Jeg vil gjerne høre mer",
  openTalk: "Åpne samtalen",
  newMessage: "nytt",
  closedTalk: "lukket",
  pausedTalk: "på pause",

  alias: "Hva skal de kalle deg?",
  aliasHint: "Det trenger ikke være det ordentlige navnet ditt, og det trenger ikke være det samme som i gruppa.",
  aliasMissing: "De må ha noe å kalle deg.",
  firstWords: "Vil du skrive noe med en gang?",
  firstWordsHint: "Du kan også vente.",
  whatTheyGet: (name: string) =>
    `${name} får vite at du gjerne vil høre mer, og hva du vil kalles. De ser ikke kortet ditt før du selv viser det.`,
  whatTheyGetAgain: (name: string) =>
    `${name} får vite at du gjerne vil høre mer, og hva du vil kalles. De kan fortsatt se det du har vist dem av kortet ditt.`,
  begun: "De har fått beskjed. Nå er det de som skal svare.",
  known: {
    "opportunity-closed": "Stedet er nettopp blitt lukket, så det går ikke an å skrive til det lenger.",
    "alias-imitates-staff": "Det ligner navnet på en som jobber her. Finn på noe annet.",
    "alias-taken": "Det navnet er tatt her. Finn på noe annet.",
  },

  theySee: (parts: string) => `De ser ${parts}`,
  theySeeAll: "De ser hele kortet ditt",
  theySeeNothing: "De ser ingenting av kortet ditt",
  partsInSentence: {
    interests: "interessene dine",
    strengths: "styrkene dine",
    limits: "grensene dine",
    peers: "det andre sier om deg",
  },
  parts: { interests: "Interesser", strengths: "Styrker", limits: "Grenser", peers: "Det andre sier om deg" },
  shownTitle: (name: string) => `Det ${name} ser`,
  shownHint:
    "Du viser én del om gangen, og du kan trekke det tilbake. Det de har rukket å lese, kan vi ikke få dem til å glemme.",
  show: "Vis dem dette",
  takeBack: "Trekk det tilbake",
  isShown: "De kan se det",
  isNotShown: "De kan ikke se det",
  nothingWritten: "Du har ikke skrevet noe her.",
  nothingSaid: "Det står ikke noe fra andre på kortet ditt.",
  writeCard: "Skriv på kortet ditt",
  close: "Lukk samtalen",
  closeQuestion: "Vil du lukke samtalen?",
  closeMeans: (name: string) =>
    `${name} kan ikke skrive til deg lenger og ikke se kortet ditt. Du trenger ikke si hvorfor.`,
  youClosed: "Du har lukket samtalen",
};

export default words;
