import type { Catalogue } from "../catalogue";
import { plural } from "../plural";

const groups = (count: number) => plural(count, "1 group", `${count} groups`);
const employers = (count: number) => plural(count, "1 employer", `${count} employers`);

const words: Catalogue["network"] = {
  title: "Network",
  sub: "Groups and employers, on equal footing.",
  eyebrow: "The network",
  parties: (ofEmployers: number, ofGroups: number) => `${employers(ofEmployers)} and ${groups(ofGroups)}`,
  inNetwork: (ofEmployers: number, ofGroups: number) =>
    `${employers(ofEmployers)} and ${groups(ofGroups)} in the network`,
  none: "No network has been opened here yet. The coordinator knows what is on its way.",
  noneToOpen: "There is no network yet. Set up the first one.",
  newMessage: "new",
  notIn: "you are not in",
  open: "Open the network",
  comeIn: "Come in",
  comeInQuestion: (name: string) => `Do you want to come into “${name}”?`,
  whoReads: "Everybody in the room can read what you write: the groups, the employers and those who work here.",
  noPrivate: "No employer can write to you alone from here.",
  alias: "What shall they call you?",
  aliasHint: "It need not be the same as in your group. The app tells nobody that it is you.",
  aliasHintAtWork: "Your hat is shown beside it.",
  aliasHintEmployer: "The name of your organisation is shown after yours.",
  aliasMissing: "They need something to call you.",
  known: {
    "alias-imitates-staff": "That looks like the name of somebody who works here. Think of another.",
    "alias-taken": "That name is taken here, or looks like an employer. Think of another.",
    "already-a-member": "You are in already, perhaps in another hat.",
    "not-found": "The room is not open to you any more.",
  },

  about: "About the network",
  groups: "Groups",
  employers: "Employers",
  noGroups: "No groups yet.",
  noEmployers: "No employers yet.",
  members: "Who is in",
  you: "you",
  leave: "Leave the network",
  leaveAndRemove: "Leave and delete",
  leaveQuestion: "Do you want to leave the network?",
  leaveMeans: "You can no longer read or write here. You can come in again as long as it is open to you.",
  left: "You have left the network.",

  practice: "How the employers do it",
  practiceHint: "What they have changed so that people can be there.",
  noPractice: "Nobody has told anything yet.",
  ownPractice: "How we do it",
  ownPracticeHint:
    "Tell the others in the network what you have changed so that people can be with you. Write about the place and not about anybody in particular.",
  tell: "Tell something",
  tellTitle: "Headline",
  tellText: "What do you do, and how does it go?",
  told: "Now the others in the network can read it.",
  takeBack: "Take it back",
  knownPractice: { "organisation-not-vetted": "The coordinator has to approve you first." },

  setUp: "Set up a network",
  newTitle: "New network",
  name: "What shall it be called?",
  nameHint: "For example “The network in town”.",
  openTo: "Who is it open to?",
  openToHint:
    "People come in by themselves. If you close it to a group or an employer, their people are out at once, unless they belong to another one too.",
  noVetted: "Approve an employer, and you can open it to them.",
};

export default words;
