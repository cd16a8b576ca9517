import type { Catalogue } from "../catalogue";

const words: Catalogue["coordinator"] = {
  title: "Employers",
};

export default words;
