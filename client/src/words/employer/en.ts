import type { Catalogue } from "../catalogue";

const words: Catalogue["employer"] = {
  title: "Inbox",
};

export default words;
