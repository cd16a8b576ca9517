export default {
  title: "Kollegerne",
  sub: "Ungekonsulenter og koordinatorer i alle kommuner",
  row: "Et rum til at prøve, tvivle og lære i",
  means:
    "Her kan du prøve, tvivle og lære sammen med dem, der laver det samme som dig, også i andre kommuner. Ledere og forskere kan ikke læse med. Kun det, du selv deler, kan de se.",
  alias: "Hvad skal de kalde dig?",
  aliasHint: "Din kasket står ved siden af.",
  aliasMissing: "De skal have noget at kalde dig.",
  comeIn: "Kom ind",
  known: {
    "alias-taken": "Det navn er taget her. Find på et andet.",
    "already-a-member": "Du er allerede inde, måske i en anden kasket.",
  },
  room: "Rummet",
  roomNote: "Alle kolleger, der er inde",
  newMessage: "nyt",

  aloud: "Tænk højt sammen",
  aloudHint: "Skriv, hvad du gerne vil tænke højt om. En kollega tager det, og så er det kun jer to.",
  ask: "Jeg vil gerne tænke højt",
  askField: "Jeg vil gerne tænke højt med nogen om …",
  askHint: "Alle i rummet kan læse det her. Skriv ikke, hvem det handler om.",
  put: "Læg det frem",
  take: "Det vil jeg gerne",
  takeBack: "Tag det tilbage",
  asks: (alias: string) => `${alias} vil gerne tænke højt`,
  youAsk: "Du vil gerne tænke højt",
  noneAsks: "Ingen har lagt noget frem lige nu.",
  taken: "En anden nåede det først.",
  talks: "To og to",

  shareWith: { lead: "Del med lederne i din kommune", researcher: "Del med forskerne i din kommune" },
  isShared: { lead: "Delt med lederne i din kommune.", researcher: "Delt med forskerne i din kommune." },
  shareBack: "Del det ikke mere",
  shareEnded: "Det er ikke delt mere.",
  onlyOurs: "Ledere og forskere kan ikke læse med",
  onlyTwo: "Kun I to kan læse med",

  leave: "Gå ud af rummet",
  leaveQuestion: "Vil du ud af rummet?",
  leaveMeans:
    "Du kan ikke længere læse eller skrive her, og det, du har delt, er ikke delt mere. Du kan komme ind igen.",
  left: "Du er ude af rummet.",

  shared: "Delt med jer",
  sharedHint: "Det har kolleger selv valgt at vise jer. Tager de det tilbage, er det væk her.",
  noShared: "Der er ikke delt noget med jer.",
};
