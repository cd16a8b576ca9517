import type { Catalogue } from "../catalogue";

const words: Catalogue["me"] = {
  title: "Me",
};

export default words;
