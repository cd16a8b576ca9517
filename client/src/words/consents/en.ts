import type { Catalogue } from "../catalogue";

const words: Catalogue["consents"] = {
  forOne: (what: string, name: string) => `${what}: ${name}`,
  later: "You can say yes later, and you can take a yes back. It works at once.",
  exactly: "Exactly what you say yes to",
  changed: "The text has been changed since you opened it. Please read it again.",
};

export default words;
