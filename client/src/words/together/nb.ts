import type { Catalogue } from "../catalogue";

const words: Catalogue["together"] = {
  title: "Sammen",
  sub: "Det dere gjør som gruppe",
  strip: "Gruppa akkurat nå",
  more: "Sammen",
  moreNote: "Møter og det som er deres",
};

export default words;
