import type { Catalogue } from "../catalogue";
import { plural } from "../plural";

const groups = (count: number) => plural(count, "1 gruppe", `${count} grupper`);
const employers = (count: number) => plural(count, "1 bedrift", `${count} bedrifter`);

const words: Catalogue["network"] = {
  title: "Nettverk",
  sub: "Her er grupper og bedrifter på like fot.",
  eyebrow: "Nettverket",
  parties: (ofEmployers: number, ofGroups: number) => `${employers(ofEmployers)} og ${groups(ofGroups)}`,
  inNetwork: (ofEmployers: number, ofGroups: number) => `${employers(ofEmployers)} og ${groups(ofGroups)} i nettverket`,
  none: "Det er ikke åpnet noe nettverk her ennå. Koordinatoren vet hva som er på vei.",
  noneToOpen: "Det finnes ikke noe nettverk ennå. Sett opp det første.",
  newMessage: "nytt",
  notIn: "du er ikke inne",
  open: "Åpne nettverket",
  comeIn: "Kom inn",
  comeInQuestion: (name: string) => `Vil du inn i «${name}»?`,
  whoReads: "Alle i rommet kan lese det du skriver: gruppene, bedriftene og de som jobber her.",
  noPrivate: "Ingen bedrift kan skrive til deg alene herfra.",
  alias: "Hva skal de kalle deg?",
  aliasHint: "Det trenger ikke være det samme som i gruppa. Appen forteller ingen at det er deg.",
  aliasHintAtWork: "Hatten din står ved siden av.",
  aliasHintEmployer: "Navnet på bedriften kommer til å stå etter ditt.",
  aliasMissing: "De må ha noe å kalle deg.",
  known: {
    "alias-imitates-staff": "Det ligner navnet på en som jobber her. Finn på noe annet.",
    "alias-taken": "Det navnet er tatt her, eller det ligner en bedrift. Finn på noe annet.",
    "already-a-member": "Du er inne allerede, kanskje i en annen hatt.",
    "not-found": "Rommet er ikke åpent for deg lenger.",
  },

  about: "Om nettverket",
  groups: "Grupper",
  employers: "Bedrifter",
  noGroups: "Ingen grupper ennå.",
  noEmployers: "Ingen bedrifter ennå.",
  members: "Hvem er inne",
  you: "deg",
  leave: "Gå ut av nettverket",
  leaveAndRemove: "Gå ut og slett",
  leaveQuestion: "Vil du ut av nettverket?",
  leaveMeans: "Du kan ikke lenger lese eller skrive her. Du kan komme inn igjen så lenge det er åpent for deg.",
  left: "Du er ute av nettverket.",

  practice: "Slik gjør bedriftene det",
  practiceHint: "Hva de har lagt om, så folk kan være der.",
  noPractice: "Ingen har fortalt noe ennå.",
  ownPractice: "Slik gjør vi det",
  ownPracticeHint:
    "Fortell de andre i nettverket hva dere har lagt om, så folk kan være hos dere. Skriv om stedet og ikke om noen bestemte.",
  tell: "Fortell noe",
  tellTitle: "Overskrift",
  tellText: "Hva gjør dere, og hvordan går det?",
  told: "Nå kan de andre i nettverket lese det.",
  takeBack: "Ta det tilbake",
  knownPractice: { "organisation-not-vetted": "Koordinatoren må godkjenne dere først." },

  setUp: "Sett opp et nettverk",
  newTitle: "Nytt nettverk",
  name: "Hva skal det hete?",
  nameHint: "For eksempel «Nettverket i byen».",
  openTo: "Hvem er det åpent for?",
  openToHint:
    "Folk går inn selv. Stenger du for en gruppe eller en bedrift, er folkene derfra ute med en gang, med mindre de også hører til en annen.",
  noVetted: "Godkjenn en bedrift, så kan du åpne for den.",
};

export default words;
