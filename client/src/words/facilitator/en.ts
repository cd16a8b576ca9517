import type { Catalogue } from "../catalogue";

const words: Catalogue["facilitator"] = {
  title: "Offers",
};

export default words;
