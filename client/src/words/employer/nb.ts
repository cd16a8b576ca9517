import type { Catalogue } from "../catalogue";

const words: Catalogue["employer"] = {
  title: "Innboks",
};

export default words;
