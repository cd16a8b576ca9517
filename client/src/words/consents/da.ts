export default {
  forOne: (what: string, name: string) => `${what}: ${name}`,
  later: "Du kan sige ja senere, og du kan trække et ja tilbage. Det virker med det samme.",
  exactly: "Det, du siger ja til, helt præcist",
  changed: "Teksten er blevet lavet om, siden du åbnede den. Læs den lige igen.",
};
