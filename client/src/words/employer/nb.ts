import type { Catalogue } from "../catalogue";

const words: Catalogue["employer"] = {
  inbox: "Innboks",
  inboxSub: "De skriver først. Dere svarer.",
  noThreads:
    "Det har ikke kommet noe ennå. Når noen gjerne vil høre mer, står det her, og så kan dere svare. Man kan ikke lete etter folk, og det er med vilje.",
  talks: "Samtaler",
  groups: "Gruppene",
  groupsHint: "Det skriver de selv, som gruppe. Mer ser dere ikke før noen skriver til dere.",
  noGroups: "Ingen gruppe viser kortet sitt akkurat nå.",
  ourParts: {
    interests: "Det vi er opptatt av",
    strengths: "Det vi er gode på",
    limits: "Grensene våre",
    needs: "Det vi trenger",
  },
  newMessage: "nytt",
  paused: "på pause",
  shows: (name: string, parts: string) => `${name} har vist dere ${parts}`,
  showsNothing: (name: string) => `${name} har ikke vist dere noe av kortet sitt`,
  partsInSentence: { interests: "interesser", strengths: "styrker", limits: "grenser", peers: "det andre sier" },
  parts: { interests: "Interesser", strengths: "Styrker", limits: "Grenser", peers: "Det andre i gruppa sier" },
  cardOf: (name: string) => `Det ${name} viser dere`,
  cardIsLogged: (name: string) => `${name} kan se at dere har sett på det. Det kan trekkes tilbake når som helst.`,
  gone: "Samtalen er over. Den andre har lukket den, og det trenger ikke handle om dere.",
  theyPaused: (name: string) => `${name} tar en pause fra meldinger. Dere kan svare når pausen er over.`,

  opportunities: "Muligheter",
  opportunitiesSub: "Det man kan prøve hos dere",
  noOpportunities:
    "Dere har ikke skrevet opp noe ennå. Det kan godt være lite: en formiddag, en oppgave, en plass ved bordet.",
  notVetted: "Dere er ikke godkjent ennå",
  notVettedWhat: "Koordinatoren må bare si ja til dere før dere kan skrive opp noe. Dere trenger ikke gjøre noe.",
  add: "Skriv opp noe",
  edit: "Endre",
  newTitle: "Ny mulighet",
  editTitle: "Endre",
  titleField: "Hva er det?",
  titleHint: "Kort, for eksempel «Med på verkstedet»",
  textField: "Hvordan er det å være der?",
  textHint: "Skriv det slik dere ville sagt det. Hva gjør man, og hvem er man sammen med?",
  seatsField: "Hvor mange plasser?",
  flexibilityField: "Hva kan dere være fleksible med?",
  flexibilityHint: "Én ting per linje, for eksempel «start kl. 10 er ok»",
  flexibilityTooLong: "Høyst ti linjer, og ikke mer enn noen få ord på hver.",
  closeIt: "Lukk den",
  closeQuestion: "Vil dere lukke denne?",
  closeMeans: "Den kan ikke finnes lenger. Samtaler som er i gang, fortsetter.",
  closedOne: "lukket",
  seats: (count: number) => (count === 1 ? "1 plass" : `${count} plasser`),

  us: "Oss",
  about: "Det de unge leser om dere",
  aboutField: "Hvem er dere?",
  aboutHint: "Hvor mange er dere, hvordan er det her, hva ler dere av? Vanlige ord er best.",
};

export default words;
