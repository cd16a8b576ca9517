export default {
  title: "Fra andre steder",
  note: "Det, andre grupper har spurgt om, prøvet og aftalt",
  hint: "Her er det, grupper her og andre steder har brugt. Der står aldrig, hvem det kom fra. Tag det, I kan bruge, og lav det om.",
  none: "Der er ikke noget her endnu.",
  kinds: {
    round: "Et spørgsmål til en runde",
    norm: "En regel i en gruppe",
    rule: "En regel for alle på stedet",
    loop: "Noget, nogen prøvede",
    card: "Fra en arbejdsplads",
    principle: "Ord for et princip",
  },
  steps: {
    started: "De begyndte",
    seen: "De så",
    kept: "De beholdt det",
    changed: "De lavede det om",
    stopped: "De stoppede",
  },
  start: {
    loop: "Prøv det selv",
    round: "Spørg jeres egen gruppe",
    rule: "Foreslå det",
    chat: "Skriv det til gruppen",
  },
  toChat: (text: string) => `skal vi prøve det her? ${text}`,
  isInDraft: "Det står i feltet nederst. Ret det, som du vil.",
};
