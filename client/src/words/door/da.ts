import { plural } from "../plural";

export default {
  welcome: "Velkommen",
  what: "Her skriver unge og virksomheder sammen om at finde en vej, der passer. Man kommer ind med en invitation.",
  haveInvitation: "Jeg har en invitation",
  beenHere: "Jeg har været her før",
  ended: "Du er blevet logget ud. Der ligger ikke noget på telefonen.",

  code: "Din kode",
  codeHint: "Den står i invitationen. Du kan også sætte hele linket ind.",
  open: "Åbn invitationen",
  next: "Videre",
  step: (at: number, of: number) => `${at} af ${of}`,
  invitedTo: (name: string) => `Du er inviteret til ${name}`,
  invitedAs: (site: string) => `Du er inviteret af ${site}`,
  whatEmployersDo:
    "I skriver op, hvad man kan prøve hos jer. De unge skriver først, og I svarer. I ser kun det, de selv viser jer.",
  exactlyAll: "Det, kommunen gemmer, helt præcist",

  chatWhat: (who: string) => `Her skriver I sammen mellem møderne. ${who} kan læse det.`,
  others: (count: number) => plural(count, "1\u00a0anden", `${count}\u00a0andre`),
  greeting: "Hilsen fra gruppen",
  chatLater:
    "Du kan sige ja senere, og du kan trække et ja tilbage. Det virker med det samme. Du er med i gruppen uanset hvad.",
  exactly: "Det, du siger ja til, helt præcist",

  nameQuestion: "Hvad skal vi kalde dig?",
  alias: "Kaldenavn",
  aliasHint: "Det er det, de andre ser. Det behøver ikke være dit rigtige navn.",
  yourName: "Dit navn",
  yourNameHint: "Det er det, de unge ser.",
  contact: "Mail eller mobilnummer",
  contactHint: "Så du kan komme ind igen på en anden telefon. Du kan springe det over.",
  comeIn: "Kom ind",

  unknown: "Vi kan ikke finde den invitation",
  unknownWhat: "Måske mangler der et tegn i koden. Prøv igen, eller spørg den, der gav dig den.",
  over: "Invitationen virker ikke mere",
  overWhat:
    "Den er brugt eller blevet for gammel. Det er ikke noget, du har gjort forkert. Spørg den, der gav dig den, om en ny.",
  tryOther: "Prøv en anden kode",
  noticeChanged: "Teksten er blevet lavet om, siden du åbnede den. Læs den lige igen.",
  aliasWrong: "Det navn kan ikke bruges. Prøv et andet.",
  aliasTaken: "Der er allerede en i gruppen, der hedder det. Find på et andet.",
  aliasStaff: "Det ligner navnet på en, der arbejder her. Find på et andet.",
  alreadyIn: "Du er allerede med. Log ind for at komme videre.",
  twoHats:
    "Den, der bestemmer over andres ydelser, kan ikke være med i deres gruppe. Derfor kan du ikke bruge den her invitation.",
  contactWrong: "Tjek lige mailen eller nummeret.",

  signIn: "Kom ind igen",
  signInHint: "Skriv den mail eller det mobilnummer, du gav os. Så sender vi en kode.",
  sendCode: "Send mig en kode",
  sixDigits: "Kode på seks tal",
  sixDigitsHint: (to: string) => `Hvis vi kender ${to}, er der en kode på vej. Den virker i ti minutter.`,
  wrongCode: "Det var ikke koden. Prøv igen.",
  codeEnded: "Koden virker ikke mere. Få en ny.",
  tooMany: "Der er sendt mange koder. Vent et kvarter, og prøv igen.",
  newCode: "Send en ny kode",
  signInNoContact: "Gav du os ikke mail eller nummer? Så kan din ungekonsulent give dig en ny invitation.",

  demo: "Prøv NExTWORK",
  demoWhat: "Det her er en øveplads med opdigtede mennesker.",
  demoOver: "Det link kan ikke bruges her. Åbn det igen fra der, hvor du fik det.",
};
