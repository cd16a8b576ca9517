import type { Catalogue } from "../catalogue";

const words: Catalogue["chat"] = {
  title: "Gruppa",
};

export default words;
