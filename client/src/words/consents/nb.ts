import type { Catalogue } from "../catalogue";

const words: Catalogue["consents"] = {
  forOne: (what: string, name: string) => `${what}: ${name}`,
  later: "Du kan si ja senere, og du kan trekke et ja tilbake. Det virker med en gang.",
  exactly: "Det du sier ja til, helt nøyaktig",
  changed: "Teksten er endret siden du åpnet den. Les den en gang til.",
};

export default words;
