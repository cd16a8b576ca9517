import type { Catalogue } from "../catalogue";

const words: Catalogue["me"] = {
  title: "Meg",
  card: "Kortet mitt",
  cardHint: "Med dine egne ord. Ingen ser det før du viser det.",
  parts: {
    interests: { title: "Interesser", question: "Hva liker du å holde på med?" },
    strengths: { title: "Styrker", question: "Hva er du god å ha med til?" },
    limits: { title: "Grenser", question: "Hva må andre vite for at det skal gå bra?" },
  },
  nothingWritten: "Ikke skrevet noe ennå",
  onlyYou: "Bare du kan se det",
  shownTo: (names: string) => `${names} kan se det`,
  willSeeChange: (names: string) => `${names} ser det du endrer.`,
  write: "Skriv",
  edit: "Endre",

  peers: {
    title: "Det andre sier om meg",
    none: "Skriver noen i gruppa noe om deg, ligger det her til du selv har svart.",
    waits: (name: string) => `${name} har skrevet en setning om deg`,
    waitsNameless: "En i gruppa har skrevet en setning om deg",
    notYet: "Den står ikke på kortet ditt ennå. Ingen får vite hva du velger.",
    yes: "Ja, sett den på",
    no: "Nei takk",
    isOn: "Den står på kortet ditt nå.",
    isDeclined: "Den er borte, og ingen får beskjed.",
    noEmployer: "Ingen bedrift kan se det",
    takeOff: "Ta den av",
    isOff: "Den er borte fra kortet ditt.",
  },

  uses: "Hva opplysningene mine brukes til",
  yourYes: (date: string) => `ditt ja, ${date}`,
  off: "slått av",
  turnedOff: "Slått av. Det virker fra nå.",
  readAll: "Les alt",
  bases: {
    consent: "Det bygger på ditt ja. Du kan trekke det tilbake når du vil.",
    explicit_consent: "Det bygger på ditt ja. Du kan trekke det tilbake når du vil.",
    public_task: "Det er en del av kommunens oppgave og ikke noe du sier ja eller nei til.",
    legal_obligation: "Det må vi gjøre fordi loven sier det.",
  },
  leave: "Meld meg ut",

  leftWords: {
    theGroup: "gruppa",
    stands: (group: string, alias: string) => `Det du har skrevet i ${group}, står der fortsatt under navnet ${alias}.`,
    keep: "La det bli stående",
    takeAway: "Ta det bort",
    isKept: "Det blir stående.",
    isGone: "Det er tatt bort.",
  },

  tellMe: "Si fra når det er noe nytt",
  tellMeNote:
    "Mens appen er åpen i bakgrunnen, men ikke kl. 21–8. På låseskjermen står det aldri hva noen har skrevet.",
  phoneSaysNo: "Telefonen sier nei til å vise noe herfra. Det kan du endre i innstillingene på telefonen.",
  phoneCannot: "Denne telefonen kan først si fra når appen ligger på hjemskjermen.",

  seen: {
    title: "Det de andre kan se",
    hint: "Bare hvis du vil, og bare på denne telefonen. Ingen får vite det hvis det er slått av.",
    typing: "Vis når jeg skriver",
    typingNote: "Hva du skriver, ser de først når du sender det.",
    here: "Vis når jeg er her",
    hereNote: "Så lenge du har samtalen åpen. Etterpå står det ingenting.",
  },

  looks: "Hvem har sett opplysningene mine",
  lookedAtCard: (who: string) => `${who} så kortet ditt`,
  noLooks: "Ingen har sett på kortet ditt.",
  noAuthority: "Saksbehandlere: ingen",
  noAuthorityNote: "De kan ikke se gruppa eller veien din.",
  noAuthorityMixed: "Ingen har sett noe som saksbehandler.",

  devices: "Her er jeg logget inn",
  thisDevice: "Her, på denne telefonen",
  otherDevice: "På en annen telefon eller datamaskin",
  since: (date: string) => `siden ${date}`,
  lastUsed: (date: string) => `sist brukt ${date}`,
  endThere: "Logg ut der",
  ended: "Det er logget ut.",
  signOut: "Logg ut her",
  signOutNote: "Det blir ikke liggende noe igjen på telefonen",

  contact: "Slik kommer jeg inn igjen",
  contactHint: "Hit sender vi en kode når du skal inn på en ny telefon. Ingen andre kan se det.",
  noContact: "Vi har ikke noen e-post eller noe nummer til deg. Skal du inn på en ny telefon, så få en ny invitasjon.",

  hat: (hat: string) => `Du er her som ${hat}`,
  hats: {
    facilitator:
      "Du leser og skriver med i gruppene dine, og de unge kan se at du er der. Hva de velger, ser du bare når de selv viser det.",
    coordinator:
      "Du godkjenner bedrifter, inviterer dem inn og åpner nettverk. Gruppenes egne samtaler og valgene til de unge kan du ikke se.",
    employer:
      "Du svarer for arbeidsplassen din. Alene skriver dere bare med dem som selv har skrevet til dere, og dere ser bare det de viser. Nettverket er for alle som er inne.",
    authority:
      "Her er det ingenting å se med den hatten på. Det de unge skriver og velger, er deres, og det er hele ideen. Vil en ung vise deg noe, kommer det fra dem selv.",
    researcher: "Her er det ingen navn og ingen samtaler. Det du jobber med, kommer fra et annet sted.",
    lead: "Her er det ingenting om den enkelte. Det gruppene vil fortelle, forteller de selv.",
    admin: "Du holder stedet i gang. Det folk skriver og velger, kan du ikke lese.",
  },
  switchHat: "Ta på en annen hatt",
  switchHatHint: "Du har én hatt på om gangen, og de andre kan se hvilken.",
};

export default words;
