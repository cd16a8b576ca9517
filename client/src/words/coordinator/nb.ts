import type { Catalogue } from "../catalogue";

const words: Catalogue["coordinator"] = {
  title: "Bedrifter",
  sub: "De unge møter dem du har godkjent.",
  none: "Det er ingen bedrifter ennå. Skriv opp den første.",
  add: "Skriv opp en bedrift",
  newTitle: "Ny bedrift",
  name: "Navn",
  about: "Hvem er de?",
  aboutHint: "De unge leser dette. Bedriften kan endre det selv.",
  vetted: "godkjent",
  notVetted: "ikke godkjent ennå",
  vetting: "Godkjenning",
  vettedMeans: "De kan skrive opp muligheter, og de unge kan se dem.",
  notVettedMeans: "De kan ikke skrive opp noe, og ingen unge kan se dem.",
  vet: "Godkjenn",
  takeBack: "Trekk godkjenningen tilbake",
  takeBackQuestion: "Vil du trekke godkjenningen tilbake?",
  takeBackMeans: "De unge finner ikke bedriften lenger når du har gjort det.",
  isVettedNow: "Godkjent. Nå kan de skrive opp muligheter.",
  isTakenBack: "Godkjenningen er trukket tilbake.",
  invite: "Inviter en kontaktperson",
  inviteHint: "Den som får lenken, svarer for bedriften.",
  hasContacts: "Det er noen der til å svare.",
  noContacts: "Det er ingen der til å svare ennå.",
};

export default words;
