import type { Catalogue } from "../catalogue";

const words: Catalogue["ourcard"] = {
  title: "Kortet vårt",
  hint: "Alle i gruppa kan skrive en linje og stryke en linje. Ingen kan se hvem som gjorde det.",
  parts: {
    interests: { title: "Det vi er opptatt av", question: "Hva er dere opptatt av?" },
    strengths: { title: "Det vi er gode på", question: "Hva er dere gode på når dere er sammen?" },
    limits: { title: "Grensene våre", question: "Hva går ikke for dere?" },
    needs: { title: "Det vi trenger", question: "Hva skal til for at det går bra?" },
  },
  noLines: "Ingen linjer ennå",
  add: "Skriv en linje",
  addHint: "Kort er fint. Skriv om dere som gruppe, ikke om én av dere.",
  put: "Sett den på kortet",
  strike: "Stryk linja",
  struck: "Linja er strøket, og ingen kan se hvem som gjorde det.",
  undo: "Angre",
  show: "Vis kortet til bedrifter",
  isHidden: "Akkurat nå kan bare dere i gruppa lese det.",
  isShown: "Alle bedrifter som kommunen har godkjent, kan lese linjene. De kan ikke se hvem dere er.",
  anyone: "Alle i gruppa kan slå det av og på. Det virker med en gang.",

  word: {
    write: (name: string) => `Si noe om ${name}`,
    label: (name: string) => `Hva legger du merke til ved ${name}?`,
    hint: (name: string) =>
      `Én setning er nok. ${name} ser den sammen med navnet ditt og bestemmer selv om den skal på kortet. Du får ikke vite hva ${name} velger.`,
    employers: (name: string) => `Viser ${name} det til en bedrift, står ikke navnet ditt der.`,
    give: (name: string) => `Gi den til ${name}`,
    given: (name: string) => `${name} har fått den.`,
    takeBack: (name: string) => `Trekk tilbake alt du har skrevet om ${name}`,
    takenBack: "Det er trukket tilbake.",
    left: (name: string) => `${name} er ikke i gruppa lenger.`,
  },
};

export default words;
