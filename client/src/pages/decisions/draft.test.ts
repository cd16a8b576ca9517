import { describe, expect, test } from "vitest";
import { emptyDraft, isReady, methodsOf, proposalOf } from "./draft";

const draft = { ...emptyDraft(null, ""), proposal: " Kage ", subject: "matter" as const };

describe("what a step needs", () => {
  test("a matter needs words alone", () => {
    expect(isReady(draft, 0)).toBe(true);
    expect(isReady({ ...draft, proposal: " " }, 0)).toBe(false);
  });
  test("a rule needs a principle and a day to look again", () => {
    const rule = { ...draft, subject: "rule" as const };
    expect(isReady(rule, 0)).toBe(false);
    expect(isReady({ ...rule, principle: "many_to_many", months: 3 }, 0)).toBe(true);
  });
  test("advice adopts no rule", () => {
    expect(methodsOf("rule")).not.toContain("advice");
    expect(isReady({ ...draft, subject: "rule", method: "advice" }, 1)).toBe(false);
  });
});

test("what was said of a rule and is a matter after all is not sent", () => {
  const sent = proposalOf({ ...draft, principle: "many_to_many", months: 3, method: "advice", days: 3 });
  expect(sent).toMatchObject({ proposal: "Kage", subject: "matter", method: "advice", quorum: 1 });
  expect(sent).not.toHaveProperty("principle");
  expect(sent).not.toHaveProperty("review_on");
});
