import type { Catalogue } from "../catalogue";

const words: Catalogue["path"] = {
  title: "Min vei",
};

export default words;
