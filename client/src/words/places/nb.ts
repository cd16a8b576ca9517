import type { Catalogue } from "../catalogue";

const words: Catalogue["places"] = {
  title: "Steder",
};

export default words;
