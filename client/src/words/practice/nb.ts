import type { Catalogue } from "../catalogue";

const words: Catalogue["practice"] = {
  title: "Fra andre steder",
  note: "Det andre grupper har spurt om, prøvd og avtalt",
  hint: "Her er det grupper her og andre steder har brukt. Det står aldri hvem det kom fra. Ta det dere kan bruke, og gjør det om.",
  none: "Det er ingenting her ennå.",
  kinds: {
    round: "Et spørsmål til en runde",
    norm: "En regel i ei gruppe",
    rule: "En regel for alle på stedet",
    loop: "Noe noen prøvde",
    card: "Fra en arbeidsplass",
    principle: "Ord for et prinsipp",
  },
  steps: {
    started: "De begynte",
    seen: "De så",
    kept: "De beholdt det",
    changed: "De gjorde det om",
    stopped: "De sluttet",
  },
  start: { loop: "Prøv det selv", round: "Spør gruppa deres", rule: "Foreslå det", chat: "Skriv det til gruppa" },
  toChat: (text: string) => `skal vi prøve dette? ${text}`,
  isInDraft: "Det står i feltet nederst. Endre det som du vil.",
};

export default words;
