import type { Catalogue } from "../catalogue";

const words: Catalogue["rounds"] = {
  title: "Runder",
  sub: "Ett spørsmål, og alle svar åpner samtidig",
  one: "Runde",
  none: "Det er ingen runder ennå. Alle i gruppa kan stille et spørsmål.",
  shut: "Lukkede svar",
  opened: "Åpne svar",
  openedOn: (day: string) => `åpnet ${day}`,
  openChip: "Runden er åpen",

  ask: "Still et spørsmål",
  question: "Hva vil du spørre om?",
  questionHint: "Noe man kan svare på med en setning. Alle får det, du også.",
  whenOpens: "Når skal svarene åpne?",
  together: "Når vi sier fra",
  togetherNote: "En av dere trykker på «Åpne runden»",
  atTime: "På et bestemt tidspunkt",
  when: "Når?",
  put: "Still spørsmålet",
  asked: "Spørsmålet er stilt.",

  untilSomebody: "Svarene er lukket til en av dere åpner runden.",
  until: (when: string) => `Svarene er lukket til ${when}.`,
  soon: "Om et øyeblikk åpner alle svar samtidig. Bare skriv ferdig.",
  nobodyKnows: "Ingen kan se hvem som har svart, heller ikke ungdomskonsulenten.",
  yourAnswer: "Svaret ditt",
  whatDoYouSay: "Hva sier du?",
  saveAnswer: "Lagre svar",
  skip: "Hopp over",
  writeFirst: "Skriv noe, eller hopp over. Begge deler er fint.",
  isSaved: "Svaret ditt er lagret. Du kan endre det til runden åpner.",
  takeBack: "Ta bort svaret mitt",
  isSkipped: "Du har hoppet over. For alle andre ser det ut som om du ikke har sagt noe.",
  answerAnyway: "Jeg vil svare likevel",

  ready: "Er alle klare?",
  readyNote: "Si det høyt i rommet. Alle svar åpner samtidig, 20 sekunder etter at en av dere trykker.",
  open: "Åpne runden",
  openAsk: "Skal alle svar åpne nå?",
  openNote: "Om 20 sekunder kan alle i gruppa lese dem. Det kan ikke gjøres om.",
  openNow: "Ja, åpne dem",

  answers: "Dette sa vi",
  noAnswers: "Ingen sa noe i denne runden. Det er også et svar.",
  onlyThose: "De som ikke står her, hoppet over eller sa ingenting. Det er likt.",
  late: "Det du rakk å skrive",
  lateNote: "Runden åpnet før det ble lagret. Bare du kan se dette, på denne telefonen.",
  forget: "Slett det",
  tooLate: "Runden rakk å åpne. Ordene dine ligger fortsatt her på telefonen.",
  known: {
    "time-out-of-reach": "Det tidspunktet er forbi, eller så ligger det mer enn to år fram.",
  },
};

export default words;
