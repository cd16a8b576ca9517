import type { Catalogue } from "../catalogue";

const words: Catalogue["companions"] = {
  askSomeone: "Spør sammen med en",
  whom: "Hvem vil du spørre?",
  askHint: "De ser at det er du som spør, og hva det handler om. Ikke mer før de har sagt ja.",
  askNobody: "Det er ingen andre å spørre i gruppa di akkurat nå. Du kan alltid gjøre det alene.",
  inGroup: (name: string) => `fra ${name}`,
  asked: (name: string) => `Vi sier fra hvis ${name} vil være med.`,
  waiting: (name: string) => `Du har spurt ${name}. Vi sier fra hvis ${name} vil være med.`,
  anyTime: "Du kan gjøre det alene når som helst.",
  takeBack: "Trekk det tilbake",
  comes: (name: string) => `${name} er med.`,
  hearMoreWith: (name: string) => `Hør mer sammen med ${name}`,
  alone: "Jeg vil gjerne høre mer alene",

  askedYou: {
    interest: (name: string, title: string, at: string) =>
      `${name} vil gjerne høre mer om ${title} hos ${at}, sammen med deg`,
    thread: (name: string, title: string, at: string) =>
      `${name} skriver med ${at} om ${title} og vil gjerne ha deg med`,
    meeting: (name: string, _title: string, at: string) => `${name} skal møte ${at} og vil gjerne ha deg med`,
  },
  yes: "Ja, jeg er med",
  notThisTime: "Ikke denne gangen",
  noIsFine: "Et nei er greit. Det blir ikke lagret, og ingen får vite det.",
  youFrom: {
    interest: "Du leser med når det blir skrevet. De får vite at dere er to, og hva du vil kalles.",
    thread: "Du leser med fra nå av. Det som er skrevet før, kan du ikke se.",
    meeting: "Du får vite når og hvor. Resten av samtalen er ikke din.",
  },
  youAreIn: {
    interest: (name: string, at: string) => `Du er med når ${name} skriver til ${at}`,
    thread: (_name: string, at: string) => `Du er med i samtalen med ${at}`,
    meeting: (name: string, at: string) => `Du er med når ${name} møter ${at}`,
  },
  saidYes: "Du er med.",
  agenda: "Dette skal dere snakke om",
  cancelled: "Avlyst",

  takeAlong: "Ta med en",
  alongWhere: "Hva skal de være med på?",
  toTalk: "Samtalen",
  toTalkNote: "de leser med fra nå av og kan skrive",
  meetings: { meeting: "Møtet", visit: "Besøket", placement_talk: "Praten om praksis" },
  toMeetingNote: (when: string) => `${when}. De ser bare tid, sted og dagsorden`,
  isAsked: (name: string) => `${name} er spurt`,
  isAlong: (name: string) => `${name} er med`,
  youAreAlong: (name: string) => `Du er med hos ${name}`,
  stop: "Stopp sammen",
  stopQuestion: "Vil du slutte å være sammen om det?",
  stopMeans: (name: string) => `${name} kan ikke lese med lenger. Du fortsetter alene. Du trenger ikke si hvorfor.`,
  stopMeansYou: "Du kan ikke lese med lenger. Det du har skrevet, blir stående. Du trenger ikke si hvorfor.",
  stopAhead: "Det blir ikke noe av sammen. Du trenger ikke si hvorfor.",
  stopped: "Dere er ikke sammen om det lenger.",
  with: (name: string) => `sammen med ${name}`,
  youTwo: (name: string, other: string) => `${name} og ${other}`,
  paused: (name: string) => `${name} tar en pause fra meldinger.`,

  known: {
    "already-asked": "Du har allerede spurt en.",
    "already-along": "Du har allerede sagt ja.",
    "nobody-along": "De er ikke med akkurat nå. Det du skrev, er her fortsatt. Du kan velge å skrive alene.",
    "not-found": "Det går ikke an lenger.",
    "opportunity-closed": "Stedet er nettopp blitt lukket.",
    "thread-closed": "Samtalen er lukket.",
    "meeting-cancelled": "Møtet er avlyst.",
    "meeting-over": "Møtet har vært.",
    "already-a-member": "Du er allerede med i den samtalen.",
    "alias-imitates-staff": "Det ligner navnet på en som jobber her. Finn på noe annet.",
    "alias-taken": "Det navnet er tatt her. Finn på noe annet.",
  },
};

export default words;
