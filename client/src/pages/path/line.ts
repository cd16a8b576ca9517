import type { PathStep } from "../../api/types";

const said = ({ offer_id, answer, text, idea, reason }: PathStep): string =>
  JSON.stringify([offer_id, answer, text, idea, reason]);

/** The history, newest first, where showing or hiding an answer is no step of its own. */
export const line = (steps: PathStep[]): PathStep[] =>
  steps.filter((step, at) => {
    const newer = steps
      .slice(0, at)
      .filter(({ offer_id }) => offer_id === step.offer_id)
      .at(-1);
    return !newer || said(newer) !== said(step);
  });

/** Only the last answer to an offer can be changed: the ones before are what one thought then. */
export const isLastAnswer = (steps: PathStep[], step: PathStep): boolean =>
  steps.find(({ offer_id }) => offer_id === step.offer_id) === step;
