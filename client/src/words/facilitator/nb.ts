import type { Catalogue } from "../catalogue";

const words: Catalogue["facilitator"] = {
  title: "Forslag",
  sub: "Et forslag er en dør man kan la stå.",
  make: "Lag et forslag",
  noOffers: "Du har ikke laget noen forslag ennå.",
  made: "Det du har spurt om",
  newTitle: "Nytt forslag",
  whichGroup: "Hvilken gruppe?",
  forWhom: "Hvem er det til?",
  everybody: "Hele gruppa",
  everybodyNote: "Hver og en svarer for seg",
  noGroups: "Du er ikke med i noen gruppe ennå, så det er ingen å spørre.",
  answersAreTheirs: "Svaret er den unges eget. Du ser det bare hvis du får det vist.",
  sent: "Forslaget er lagt fram.",
};

export default words;
