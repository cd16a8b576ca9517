import { expect, test } from "vitest";
import type { PracticeItem } from "../../api/types";
import { handOver, takeOver, textOf } from "./handOver";

const item = (part: Partial<PracticeItem>): PracticeItem => ({
  kind: "loop",
  title: null,
  text: null,
  principle: null,
  lines: [],
  ...part,
});

test("what is handed over is taken once, and by the page it is meant for", () => {
  handOver("loop", "vi går først");
  expect(takeOver("rule")).toBe(null);

  handOver("rule", "en ad gangen");
  expect(takeOver("rule")).toBe("en ad gangen");
  expect(takeOver("rule")).toBe(null);
});

test("a loop is begun with what it was last changed to", () => {
  const lines: PracticeItem["lines"] = [
    { step: "started", text: "ude" },
    { step: "seen", text: "koldt" },
    { step: "changed", text: "ude om sommeren" },
    { step: "kept", text: "" },
  ];

  expect(textOf(item({ lines }))).toBe("ude om sommeren");
  expect(textOf(item({ kind: "round", text: "Hvad nu?" }))).toBe("Hvad nu?");
});
