import type { Catalogue } from "../catalogue";

const words: Catalogue["together"] = {
  title: "Sammen",
  sub: "Det dere gjør som gruppe",
  strip: "Gruppa akkurat nå",
  more: "Sammen",
  moreNote: "Møter og det som er deres",

  ourCard: "Kortet vårt",
  ourCardNote: "Det dere er opptatt av, og det dere trenger",
  loops: "Vi prøver noe",
  loopsNote: "Hva dere prøver, og hvordan det går",
};

export default words;
