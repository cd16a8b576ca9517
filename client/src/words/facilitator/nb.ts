import type { Catalogue } from "../catalogue";

const words: Catalogue["facilitator"] = {
  title: "Forslag",
};

export default words;
