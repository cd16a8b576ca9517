import { plural } from "../plural";

const groups = (count: number) => plural(count, "1 gruppe", `${count} grupper`);
const employers = (count: number) => plural(count, "1 virksomhed", `${count} virksomheder`);

export default {
  title: "Netværk",
  sub: "Her er grupper og virksomheder på lige fod.",
  eyebrow: "Netværket",
  parties: (ofEmployers: number, ofGroups: number) => `${employers(ofEmployers)} og ${groups(ofGroups)}`,
  inNetwork: (ofEmployers: number, ofGroups: number) => `${employers(ofEmployers)} og ${groups(ofGroups)} i netværket`,
  none: "Der er ikke åbnet noget netværk her endnu. Koordinatoren ved, hvad der er på vej.",
  noneToOpen: "Der er ikke noget netværk endnu. Sæt det første op.",
  newMessage: "nyt",
  notIn: "du er ikke inde",
  open: "Åbn netværket",
  comeIn: "Kom ind",
  comeInQuestion: (name: string) => `Vil du ind i »${name}«?`,
  whoReads: "Alle i rummet kan læse det, du skriver: grupperne, virksomhederne og dem, der arbejder her.",
  noPrivate: "Ingen virksomhed kan skrive til dig alene herfra.",
  alias: "Hvad skal de kalde dig?",
  aliasHint: "Det behøver ikke være det samme som i gruppen. Appen fortæller ikke nogen, at det er dig.",
  aliasHintAtWork: "Din kasket står ved siden af.",
  aliasHintEmployer: "Virksomhedens navn kommer til at stå efter dit.",
  aliasMissing: "De skal have noget at kalde dig.",
  known: {
    "alias-imitates-staff": "Det ligner navnet på en, der arbejder her. Find på et andet.",
    "alias-taken": "Det navn er taget her, eller det ligner en virksomhed. Find på et andet.",
    "already-a-member": "Du er allerede inde, måske i en anden kasket.",
    "not-found": "Rummet er ikke åbent for dig mere.",
  },

  about: "Om netværket",
  groups: "Grupper",
  employers: "Virksomheder",
  noGroups: "Ingen grupper endnu.",
  noEmployers: "Ingen virksomheder endnu.",
  members: "Hvem er inde",
  you: "dig",
  leave: "Gå ud af netværket",
  leaveAndRemove: "Gå ud og slet",
  leaveQuestion: "Vil du ud af netværket?",
  leaveMeans: "Du kan ikke længere læse eller skrive her. Du kan komme ind igen, så længe det er åbent for dig.",
  left: "Du er ude af netværket.",

  practice: "Sådan gør virksomhederne",
  practiceHint: "Hvad de har lavet om, så folk kan være der.",
  noPractice: "Ingen har fortalt noget endnu.",
  ownPractice: "Sådan gør vi",
  ownPracticeHint:
    "Fortæl de andre i netværket, hvad I har lavet om, så folk kan være hos jer. Skriv om stedet og ikke om nogen bestemte.",
  tell: "Fortæl noget",
  tellTitle: "Overskrift",
  tellText: "Hvad gør I, og hvordan går det?",
  told: "Nu kan de andre i netværket læse det.",
  takeBack: "Tag det tilbage",
  knownPractice: { "organisation-not-vetted": "Koordinatoren skal godkende jer først." },

  setUp: "Sæt et netværk op",
  newTitle: "Nyt netværk",
  name: "Hvad skal det hedde?",
  nameHint: "For eksempel »Netværket i byen«.",
  openTo: "Hvem er det åbent for?",
  openToHint:
    "Folk går selv ind. Lukker du for en gruppe eller en virksomhed, er dens folk ude med det samme, medmindre de også hører til en anden.",
  noVetted: "Godkend en virksomhed, så kan du åbne for den.",
};
