import type { Catalogue } from "../catalogue";

const words: Catalogue["staff"] = {
  title: "Kollegene",
  sub: "Ungdomskonsulenter og koordinatorer i alle kommuner",
  row: "Et rom for å prøve, tvile og lære",
  means:
    "Her kan du prøve, tvile og lære sammen med dem som gjør det samme som deg, også i andre kommuner. Ledere og forskere kan ikke lese. Bare det du selv deler, kan de se.",
  alias: "Hva skal de kalle deg?",
  aliasHint: "Hatten din står ved siden av.",
  aliasMissing: "De må ha noe å kalle deg.",
  comeIn: "Kom inn",
  known: {
    "alias-taken": "Det navnet er tatt her. Finn på noe annet.",
    "already-a-member": "Du er inne allerede, kanskje i en annen hatt.",
  },
  room: "Rommet",
  roomNote: "Alle kolleger som er inne",
  newMessage: "nytt",

  aloud: "Tenk høyt sammen",
  aloudHint: "Skriv hva du gjerne vil tenke høyt om. En kollega tar det, og da er det bare dere to.",
  ask: "Jeg vil gjerne tenke høyt",
  askField: "Jeg vil gjerne tenke høyt med noen om …",
  askHint: "Alle i rommet kan lese dette. Ikke skriv hvem det handler om.",
  put: "Legg det fram",
  take: "Det vil jeg gjerne",
  takeBack: "Ta det tilbake",
  asks: (alias: string) => `${alias} vil gjerne tenke høyt`,
  youAsk: "Du vil gjerne tenke høyt",
  noneAsks: "Ingen har lagt fram noe akkurat nå.",
  taken: "Noen andre rakk det først.",
  talks: "To og to",

  shareWith: { lead: "Del med lederne i kommunen din", researcher: "Del med forskerne i kommunen din" },
  isShared: { lead: "Delt med lederne i kommunen din.", researcher: "Delt med forskerne i kommunen din." },
  shareBack: "Ikke del det lenger",
  shareEnded: "Det er ikke delt lenger.",
  onlyOurs: "Ledere og forskere kan ikke lese",
  onlyTwo: "Bare dere to kan lese",

  leave: "Gå ut av rommet",
  leaveAndRemove: "Gå ut og slett",
  leaveQuestion: "Vil du ut av rommet?",
  leaveMeans:
    "Du kan ikke lenger lese eller skrive her, og det du har delt, er ikke delt lenger. Du kan komme inn igjen.",
  left: "Du er ute av rommet.",

  shared: "Delt med dere",
  sharedHint: "Dette har kolleger selv valgt å vise dere. Tar de det tilbake, er det borte her.",
  noShared: "Ingenting er delt med dere.",
};

export default words;
