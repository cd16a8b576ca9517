import type { Catalogue } from "../catalogue";

const words: Catalogue["coordinator"] = {
  title: "Bedrifter",
};

export default words;
