import type { Catalogue } from "../catalogue";

const words: Catalogue["help"] = {
  title: "Gruppa",
};

export default words;
