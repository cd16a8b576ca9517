import type { Catalogue } from "../catalogue";

const words: Catalogue["help"] = {
  title: "Help",
  leave: "Away from here",
  leaveHint: "Opens a weather page at once.",
  now: "Is it urgent?",
  urgent: "If somebody is in danger right now, call.",
  talk: "Do you need to talk to somebody?",
  talkHint: "You can be anonymous. Nobody here can see that you call.",
  call: (number: string) => `Call ${number}`,
  lines: {
    emergencyDk: "Emergency, Denmark",
    livslinien: "Livslinien (Denmark)",
    emergencyNo: "Medical emergency, Norway",
    mentalHelse: "Mental Helse (Norway)",
    kirkensSos: "Kirkens SOS (Norway)",
  },
  inGroup: "Somebody you know",
  writeTo: (who: string) => `${who} reads along in the group`,
  askStaff: "You can always turn to your youth worker at the next meeting.",
};

export default words;
