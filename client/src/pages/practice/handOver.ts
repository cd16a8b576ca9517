import type { PracticeItem } from "../../api/types";

type Start = "loop" | "round" | "rule";

let handed: { start: Start; text: string } | null = null;

/** What the group starts from, on its way to the page where it is begun. */
export function handOver(start: Start, text: string): void {
  handed = { start, text };
}

/** The words that were handed to this page, once. */
export function takeOver(start: Start): string | null {
  const text = handed?.start === start ? handed.text : null;
  handed = null;
  return text;
}

/** Of a loop, what was tried in the words it was last given. */
export function textOf({ text, lines }: PracticeItem): string {
  const tried = lines.findLast(({ step }) => step === "started" || step === "changed");
  return text ?? tried?.text ?? "";
}
