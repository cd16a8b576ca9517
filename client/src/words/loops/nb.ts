import type { Catalogue } from "../catalogue";

const words: Catalogue["loops"] = {
  title: "Vi prøver noe",
  hint: "Noe dere prøver ut sammen. Det trenger ikke å virke.",
  none: "Dere holder ikke på å prøve noe nå. Det kan være noe lite: en gåtur før dere begynner, eller ingen telefoner på ei uke.",
  start: "Prøv noe",
  what: "Hva prøver dere?",
  whatHint: "Kort er fint. Alle i gruppa kan se det.",
  untilWhen: "Hvor lenge?",
  spans: { day: "Til i morgen", week: "Ei uke", twoWeeks: "To uker", month: "En måned" },
  begin: "Da er vi i gang",
  until: (day: string) => `Til ${day}`,
  due: "Nå kan dere se på hvordan det gikk",
  goesOn: "Det beholder vi",
  stoppedOne: "stoppet",
  stopped: "Det har dere prøvd",

  sawQuestion: "Hva så dere?",
  sawHint: "Skriv det som det var. Ingen kan se hvem som skrev.",
  write: "Skriv det",
  decide: "Hva nå?",
  keep: "Behold",
  change: "Gjør om",
  stop: "Stopp",
  saidFirst: "Snakk om det i gruppa først. Det gjelder så snart det er skrevet, og det kan gjøres om igjen.",
  stopFirst: "Snakk om det i gruppa først. Det dere har skrevet, blir stående, og dere kan alltid begynne på nytt.",
  whatInstead: "Hva prøver dere da?",
  steps: {
    started: "Vi begynte",
    seen: "Vi så",
    kept: "Vi beholder det",
    changed: "Vi gjorde det om",
    stopped: "Vi stoppet",
  },
  anew: "Prøv det igjen",
  known: {
    "loop-stopped": "Det ble nettopp stoppet, så det kan ikke skrives mer på det.",
    "time-out-of-reach": "Den dagen er gått. Velg på nytt.",
  },
};

export default words;
