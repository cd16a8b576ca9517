import { describe, expect, it } from "vitest";
import type { PathStep } from "../../api/types";
import { isLastAnswer, line } from "./line";

const step = (offer_id: string, text: string | null, is_shared = false): PathStep => ({
  at: "2026-11-23T10:00:00.000000Z",
  offer_id,
  question: "Noget at prøve?",
  answer: text ? "option" : "not_now",
  text,
  idea: null,
  reason: null,
  is_shared,
  is_reason_shared: false,
});

describe("the line of what somebody chose", () => {
  it("keeps a change of mind as two steps", () => {
    const steps = [step("spring", "Cykler"), step("spring", null)];
    expect(line(steps)).toEqual(steps);
  });

  it("shows an answer once that was only shown to somebody afterwards", () => {
    const shown = step("spring", "Cykler", true);
    expect(line([shown, step("spring", "Cykler")])).toEqual([shown]);
  });

  it("keeps the same answer that came back after another", () => {
    const steps = [step("spring", "Cykler"), step("spring", null), step("spring", "Cykler")];
    expect(line(steps)).toEqual(steps);
  });

  it("looks past answers to other offers", () => {
    const newest = step("spring", "Cykler", true);
    const other = step("autumn", "Køkkenet");
    expect(line([newest, other, step("spring", "Cykler")])).toEqual([newest, other]);
  });

  it("lets only the newest answer to an offer be changed", () => {
    const [newest, older] = [step("spring", "Cykler"), step("spring", null)];
    expect(isLastAnswer([newest, older], newest)).toBe(true);
    expect(isLastAnswer([newest, older], older)).toBe(false);
  });
});
