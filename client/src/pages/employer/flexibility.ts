const MOST_PHRASES = 10;
const LONGEST_PHRASE = 80;

/** Each line that says something, once. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

export const isTooLong = (phrases: string[]): boolean =>
  phrases.length > MOST_PHRASES || phrases.some((phrase) => phrase.length > LONGEST_PHRASE);
