import type { Catalogue } from "../catalogue";

const words: Catalogue["help"] = {
  title: "Hjelp",
  leave: "Bort herfra",
  leaveHint: "Åpner en værside med en gang.",
  now: "Haster det?",
  urgent: "Er noen i fare akkurat nå, så ring.",
  talk: "Trenger du å snakke med noen?",
  talkHint: "Du kan være anonym. Ingen her kan se at du ringer.",
  call: (number: string) => `Ring ${number}`,
  lines: {
    emergencyDk: "Alarmsentralen i Danmark",
    livslinien: "Livslinien",
    emergencyNo: "Medisinsk nødtelefon",
    mentalHelse: "Mental Helse",
    kirkensSos: "Kirkens SOS",
  },
  inGroup: "Noen du kjenner",
  writeTo: (who: string) => `${who} leser med i gruppa`,
  askStaff: "Du kan alltid ta kontakt med ungdomskonsulenten din på neste møte.",
};

export default words;
