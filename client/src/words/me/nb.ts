import type { Catalogue } from "../catalogue";

const words: Catalogue["me"] = {
  title: "Meg",
};

export default words;
