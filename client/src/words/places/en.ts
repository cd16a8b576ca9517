import type { Catalogue } from "../catalogue";

const words: Catalogue["places"] = {
  title: "Places",
};

export default words;
