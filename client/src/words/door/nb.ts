import type { Catalogue } from "../catalogue";
import { plural } from "../plural";

const words: Catalogue["door"] = {
  welcome: "Velkommen",
  what: "Her skriver unge og bedrifter sammen om å finne en vei som passer. Du kommer inn med en invitasjon.",
  haveInvitation: "Jeg har en invitasjon",
  beenHere: "Jeg har vært her før",
  ended: "Du er blitt logget ut. Det ligger ikke noe igjen på telefonen.",

  code: "Koden din",
  codeHint: "Den står i invitasjonen. Du kan også lime inn hele lenken.",
  open: "Åpne invitasjonen",
  next: "Videre",
  step: (at: number, of: number) => `${at} av ${of}`,
  invitedTo: (name: string) => `Du er invitert til ${name}`,
  invitedAs: (site: string) => `Du er invitert av ${site}`,
  whatEmployersDo:
    "Dere skriver opp hva man kan prøve hos dere. De unge skriver først, og dere svarer. Dere ser bare det de selv viser dere.",
  exactlyAll: "Det kommunen lagrer, helt nøyaktig",

  chatWhat: (who: string) => `Her skriver dere sammen mellom møtene. ${who} kan lese det.`,
  others: (count: number) => plural(count, "1\u00a0annen", `${count}\u00a0andre`),
  greeting: "Hilsen fra gruppa",
  chatLater: "Du kan si ja senere, og du kan trekke et ja tilbake. Det virker med en gang. Du er med i gruppa uansett.",
  exactly: "Det du sier ja til, helt nøyaktig",

  nameQuestion: "Hva skal vi kalle deg?",
  alias: "Kallenavn",
  aliasHint: "Det er det de andre ser. Det trenger ikke være det ordentlige navnet ditt.",
  yourName: "Navnet ditt",
  yourNameHint: "Det er det de unge ser.",
  contact: "E-post eller mobilnummer",
  contactHint: "Så du kan komme inn igjen på en annen telefon. Du kan hoppe over det.",
  comeIn: "Kom inn",

  unknown: "Vi finner ikke den invitasjonen",
  unknownWhat: "Kanskje mangler det et tegn i koden. Prøv igjen, eller spør den som ga deg den.",
  over: "Invitasjonen virker ikke lenger",
  overWhat: "Den er brukt eller blitt for gammel. Du har ikke gjort noe galt. Spør den som ga deg den, om en ny.",
  tryOther: "Prøv en annen kode",
  noticeChanged: "Teksten er endret siden du åpnet den. Les den en gang til.",
  aliasWrong: "Det navnet kan ikke brukes. Prøv et annet.",
  aliasTaken: "Det er allerede en i gruppa som heter det. Finn på noe annet.",
  aliasStaff: "Det ligner navnet på en som jobber her. Finn på noe annet.",
  alreadyIn: "Du er allerede med. Logg inn for å komme videre.",
  twoHats:
    "Den som bestemmer over andres ytelser, kan ikke være med i gruppa deres. Derfor kan du ikke bruke denne invitasjonen.",
  contactWrong: "Sjekk e-posten eller nummeret en gang til.",

  signIn: "Kom inn igjen",
  signInHint: "Skriv e-posten eller mobilnummeret du ga oss, så sender vi en kode.",
  sendCode: "Send meg en kode",
  sixDigits: "Kode på seks tall",
  sixDigitsHint: (to: string) => `Hvis vi kjenner ${to}, er en kode på vei. Den virker i ti minutter.`,
  wrongCode: "Det var ikke koden. Prøv igjen.",
  codeEnded: "Koden virker ikke lenger. Få en ny.",
  tooMany: "Det er sendt mange koder. Vent et kvarter og prøv igjen.",
  newCode: "Send en ny kode",
  signInNoContact: "Ga du oss ikke e-post eller nummer? Da kan ungdomskonsulenten din gi deg en ny invitasjon.",

  demo: "Prøv NExTWORK",
  demoWhat: "Dette er en øvingsplass med oppdiktede mennesker.",
  demoOver: "Den lenken kan ikke brukes her. Åpne den på nytt der du fikk den.",
};

export default words;
