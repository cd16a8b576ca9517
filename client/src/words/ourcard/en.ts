import type { Catalogue } from "../catalogue";

const words: Catalogue["ourcard"] = {
  title: "Our card",
  hint: "Anybody in the group can write a line and strike a line. Nobody can see who did.",
  parts: {
    interests: { title: "What we care about", question: "What do you all care about?" },
    strengths: { title: "What we are good at", question: "What are you good at when you are together?" },
    limits: { title: "Our limits", question: "What does not work for you?" },
    needs: { title: "What we need", question: "What does it take for it to go well?" },
  },
  noLines: "No lines yet",
  add: "Write a line",
  addHint: "Short is fine. Write about you as a group, not about one of you.",
  put: "Put it on the card",
  strike: "Strike the line",
  struck: "The line is struck, and nobody can see who did it.",
  undo: "Undo",
  show: "Show the card to employers",
  isHidden: "Right now only you in the group can read it.",
  isShown: "Every employer that the municipality has approved can read the lines. They cannot see who you are.",
  anyone: "Anybody in the group can turn it on and off. It works at once.",

  word: {
    write: (name: string) => `Say something about ${name}`,
    label: (name: string) => `What do you notice about ${name}?`,
    hint: (name: string) =>
      `One sentence is enough. ${name} sees it with your name and decides whether it goes on the card. You are not told what ${name} chooses.`,
    employers: (name: string) => `If ${name} shows it to an employer, your name is not there.`,
    give: (name: string) => `Give it to ${name}`,
    given: (name: string) => `${name} has got it.`,
    takeBack: (name: string) => `Take back all you wrote about ${name}`,
    takenBack: "It is taken back.",
    left: (name: string) => `${name} is no longer in the group.`,
  },
};

export default words;
