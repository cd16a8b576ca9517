export default {
  title: "Mig",
  card: "Mit kort",
  cardHint: "Med dine egne ord. Ingen ser det, før du viser det.",
  parts: {
    interests: { title: "Interesser", question: "Hvad kan du godt lide at gå op i?" },
    strengths: { title: "Styrker", question: "Hvad er du god at have med til?" },
    limits: { title: "Grænser", question: "Hvad skal andre vide, for at det kan gå godt?" },
  },
  nothingWritten: "Ikke skrevet noget endnu",
  onlyYou: "Kun du kan se det",
  shownTo: (names: string) => `${names} kan se det`,
  willSeeChange: (names: string) => `${names} ser det, du retter.`,
  write: "Skriv",
  edit: "Ret",

  peers: {
    title: "Det, andre siger om mig",
    none: "Skriver en i gruppen noget om dig, ligger det her, til du selv har svaret.",
    waits: (name: string) => `${name} har skrevet en sætning om dig`,
    waitsNameless: "En i gruppen har skrevet en sætning om dig",
    notYet: "Den står ikke på dit kort endnu. Ingen får at vide, hvad du vælger.",
    yes: "Ja, sæt det på",
    no: "Nej tak",
    isOn: "Den står på dit kort nu.",
    isDeclined: "Den er væk, og ingen får besked.",
    noEmployer: "Ingen virksomhed kan se det",
    takeOff: "Tag den af",
    isOff: "Den er væk fra dit kort.",
  },

  uses: "Hvad mine oplysninger bruges til",
  yourYes: (date: string) => `dit ja, ${date}`,
  off: "slået fra",
  turnedOff: "Slået fra. Det virker fra nu.",
  readAll: "Læs det hele",
  bases: {
    consent: "Det bygger på dit ja. Du kan trække det tilbage, når du vil.",
    explicit_consent: "Det bygger på dit ja. Du kan trække det tilbage, når du vil.",
    public_task: "Det er en del af kommunens opgave og ikke noget, du siger ja eller nej til.",
    legal_obligation: "Det skal vi gøre, fordi loven siger det.",
  },
  leave: "Meld mig ud",

  leftWords: {
    theGroup: "gruppen",
    stands: (group: string, alias: string) => `Det, du har skrevet i ${group}, står der stadig under navnet ${alias}.`,
    keep: "Lad det blive stående",
    takeAway: "Tag det væk",
    isKept: "Det bliver stående.",
    isGone: "Det er taget væk.",
  },

  tellMe: "Sig til, når der er nyt",
  tellMeNote:
    "Mens appen er åben i baggrunden, men ikke kl. 21–8. På låseskærmen står der aldrig, hvad nogen har skrevet.",
  phoneSaysNo: "Telefonen siger nej til at vise noget herfra. Det kan laves om i telefonens indstillinger.",
  phoneCannot: "Den her telefon kan først sige til, når appen ligger på hjemmeskærmen.",

  seen: {
    title: "Det, de andre kan se",
    hint: "Kun hvis du vil, og kun på den her telefon. Ingen får at vide, hvis det er slået fra.",
    typing: "Vis, når jeg skriver",
    typingNote: "Hvad du skriver, ser de først, når du sender det.",
    here: "Vis, når jeg er her",
    hereNote: "Så længe du har samtalen åben. Bagefter står der ingenting.",
  },

  looks: "Hvem har kigget",
  lookedAtCard: (who: string) => `${who} så dit kort`,
  noLooks: "Ingen har kigget på dit kort.",
  noAuthority: "Sagsbehandlere: ingen",
  noAuthorityNote: "De kan ikke se gruppen eller din vej.",
  noAuthorityMixed: "Ingen har kigget som sagsbehandler.",

  devices: "Her er jeg logget ind",
  thisDevice: "Her, på den her telefon",
  otherDevice: "På en anden telefon eller computer",
  since: (date: string) => `siden ${date}`,
  lastUsed: (date: string) => `sidst brugt ${date}`,
  endThere: "Log ud der",
  ended: "Der er logget ud.",
  signOut: "Log ud her",
  signOutNote: "Der bliver ikke liggende noget på telefonen",

  contact: "Sådan kommer jeg ind igen",
  contactHint: "Her sender vi en kode hen, når du skal ind på en ny telefon. Ingen andre kan se det.",
  noContact: "Vi har ingen mail og intet nummer til dig. Skal du ind på en ny telefon, så få en ny invitation.",

  hat: (hat: string) => `Du er her som ${hat}`,
  hats: {
    facilitator:
      "Du læser og skriver med i dine grupper, og de unge kan se, at du er der. Hvad de vælger, ser du kun, når de selv viser det.",
    coordinator:
      "Du godkender virksomheder, inviterer dem ind og åbner netværk. Gruppernes egne samtaler og de unges valg kan du ikke se.",
    employer:
      "Du svarer for din arbejdsplads. Alene skriver I kun med dem, der selv har skrevet til jer, og I ser kun det, de viser. Netværket er for alle, der er inde.",
    authority:
      "Her er ikke noget at se i den kasket. Det, de unge skriver og vælger, er deres, og det er hele ideen. Vil en ung vise dig noget, kommer det fra dem selv.",
    researcher: "Her er ingen navne og ingen samtaler. Det, du arbejder med, kommer et andet sted fra.",
    lead: "Her er ikke noget om de enkelte. Det, grupperne vil fortælle, fortæller de selv.",
    admin: "Du holder stedet kørende. Det, folk skriver og vælger, kan du ikke læse.",
  },
  switchHat: "Tag en anden kasket på",
  switchHatHint: "Du har én kasket på ad gangen, og de andre kan se hvilken.",
};
