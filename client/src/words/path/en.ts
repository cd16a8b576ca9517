import type { Catalogue } from "../catalogue";

const words: Catalogue["path"] = {
  title: "My path",
};

export default words;
