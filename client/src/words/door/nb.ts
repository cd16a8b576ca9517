import type { Catalogue } from "../catalogue";

const words: Catalogue["door"] = {
  title: "Gruppa",
};

export default words;
