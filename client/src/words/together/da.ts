export default {
  title: "Sammen",
  sub: "Det, I gør som gruppe",
  strip: "Gruppen lige nu",
  more: "Sammen",
  moreNote: "Møder og det, der er jeres",
};
