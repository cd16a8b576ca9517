import type { Catalogue } from "../catalogue";

const words: Catalogue["coordinator"] = {
  title: "Employers",
  sub: "Young people meet those you have approved.",
  none: "There are no employers yet. Put the first one down.",
  add: "Put an employer down",
  newTitle: "New employer",
  name: "Name",
  about: "Who are they?",
  aboutHint: "Young people read this. The employer can change it.",
  vetted: "approved",
  notVetted: "not approved yet",
  vetting: "Approval",
  vettedMeans: "They can put openings up, and young people can see them.",
  notVettedMeans: "They cannot put anything up, and no young people can see them.",
  vet: "Approve",
  takeBack: "Take the approval back",
  takeBackQuestion: "Do you want to take the approval back?",
  takeBackMeans: "Young people cannot find the employer from the moment you do.",
  isVettedNow: "Approved. Now they can put openings up.",
  isTakenBack: "The approval is taken back.",
  invite: "Invite a contact person",
  inviteHint: "Whoever gets the link answers for the employer.",
  hasContacts: "There is somebody to answer.",
  noContacts: "There is nobody to answer yet.",
};

export default words;
