export default {
  title: "Sammen",
  sub: "Det, I gør som gruppe",
  strip: "Gruppen lige nu",
  more: "Sammen",
  moreNote: "Møder og det, der er jeres",

  ourCard: "Vores kort",
  ourCardNote: "Det, I går op i, og det, I har brug for",
  loops: "Vi prøver noget",
  loopsNote: "Hvad I prøver, og hvordan det går",
};
