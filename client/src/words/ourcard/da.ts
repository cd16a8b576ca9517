export default {
  title: "Vores kort",
  hint: "Alle i gruppen kan skrive en linje og stryge en linje. Ingen kan se, hvem der gjorde det.",
  parts: {
    interests: { title: "Det, vi går op i", question: "Hvad går I op i?" },
    strengths: { title: "Det, vi er gode til", question: "Hvad er I gode til, når I er sammen?" },
    limits: { title: "Vores grænser", question: "Hvad går ikke for jer?" },
    needs: { title: "Det, vi har brug for", question: "Hvad skal der til, for at det går godt?" },
  },
  noLines: "Ingen linjer endnu",
  add: "Skriv en linje",
  addHint: "Kort er fint. Skriv om jer som gruppe, ikke om en enkelt.",
  put: "Sæt den på kortet",
  strike: "Stryg linjen",
  struck: "Linjen er strøget, og ingen kan se hvem der gjorde det.",
  undo: "Fortryd",
  show: "Vis kortet til virksomheder",
  isHidden: "Lige nu kan kun I i gruppen læse det.",
  isShown: "Alle virksomheder, som kommunen har godkendt, kan læse linjerne. De kan ikke se, hvem I er.",
  anyone: "Alle i gruppen kan slå det til og fra. Det virker med det samme.",

  word: {
    write: (name: string) => `Sig noget om ${name}`,
    label: (name: string) => `Hvad lægger du mærke til ved ${name}?`,
    hint: (name: string) =>
      `Én sætning er nok. ${name} ser den sammen med dit navn og bestemmer selv, om den skal på kortet. Du får ikke at vide, hvad ${name} vælger.`,
    employers: (name: string) => `Viser ${name} det til en virksomhed, står dit navn der ikke.`,
    give: (name: string) => `Giv den til ${name}`,
    given: (name: string) => `${name} har fået den.`,
    takeBack: (name: string) => `Træk alt tilbage, du har skrevet om ${name}`,
    takenBack: "Det er trukket tilbage.",
    left: (name: string) => `${name} er ikke i gruppen mere.`,
  },
};
