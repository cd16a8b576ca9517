import type { Catalogue } from "../catalogue";

const words: Catalogue["meetings"] = {
  title: "Møter",
  none: "Det er ikke planlagt noe møte. Det kan alle i gruppa gjøre.",
  noneShort: "Ingen planlagt",
  kinds: { meeting: "Møte", visit: "Besøk", placement_talk: "Prat om praksis" },
  next: "Neste møte",
  now: "Møtet er i gang",
  cancelled: "Avlyst",
  atTime: (day: string, clock: string) => `${day} kl. ${clock}`,
  past: "Det som har vært",
  iAmComing: "du kommer",

  rhythm: "Hvor ofte dere møtes",
  rhythmEmpty: "Her kan dere skrive når dere pleier å møtes.",
  rhythmHint: "Med deres egne ord, for eksempel «tirsdag kl. 10».",
  rhythmWrite: "Skriv det",
  rhythmEdit: "Endre det",

  plan: "Planlegg et møte",
  change: "Endre tid og sted",
  whatKind: "Hva er det?",
  when: "Når?",
  place: "Hvor?",
  placeHint: "Kan gjerne stå tomt.",
  movedHint: "Får møtet en ny tid, må folk selv si på nytt om de kommer.",
  planned: "Møtet står i kalenderen.",
  changed: "Endret. Alle i gruppa kan se det.",
  cancel: "Avlys møtet",
  cancelAsk: "Skal møtet avlyses?",
  cancelNote: "Alle i gruppa kan se at det er avlyst. Det kan ikke gjøres om, men dere kan planlegge et nytt.",
  isCancelled: "Møtet er avlyst.",
  known: {
    "time-out-of-reach": "Det tidspunktet er forbi, eller så ligger det mer enn to år fram.",
    "meeting-cancelled": "Møtet er blitt avlyst i mellomtiden.",
    "meeting-over": "Møtet er over, så det kan ikke endres mer.",
    "not-found": "Det er ikke her lenger. Noen andre rakk det nok først.",
  },

  coming: "Hvem kommer?",
  nobodyYet: "Ingen har sagt noe ennå. Det trenger man heller ikke.",
  you: "du",
  come: (who: string) => `${who} kommer.`,
  areYou: "Kommer du?",
  iCome: "Jeg kommer",
  notThisTime: "Ikke denne gangen",
  comingNote:
    "Bare gruppa ser hvem som kommer, og det blir glemt 14 dager etter. Et «ikke denne gangen» blir ikke lagret.",

  agenda: "Saksliste",
  agendaEmpty: "Ingenting ennå. Skriv opp det du har lyst til å prate om.",
  agendaOverEmpty: "Det sto ikke noe på den.",
  from: (hat: string) => `fra ${hat}`,
  fromParticipant: "fra en deltaker",
  strikeWhat: (what: string) => `Stryk ${what}`,
  add: "Skriv på sakslista",
  addHint: "Det står bare hvilken hatt du har, aldri navnet ditt. Alle kan stryke, som på et ark på bordet.",
  put: "Skriv på",

  round: "Runde til møtet",
  askRound: "Still et spørsmål til runden",

  summary: "Det vi vil huske",
  summaryEmpty: "Her kan dere skrive hva dere ble enige om.",
  summaryHint: "Gruppas ord, ikke noen enkelts. Alle i gruppa kan endre.",
  summaryWrite: "Skriv",
  summaryEdit: "Endre",
  summaryTheirs: "Noen andre har skrevet imens. Nå står det:",
  summaryMerge: "Ordene dine er fortsatt her nede. Sett det sammen, og lagre på nytt.",
};

export default words;
