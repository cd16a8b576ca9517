import { describe, expect, it } from "vitest";
import { isQuiet } from "./quietHours";

describe("the quiet hours", () => {
  it.each([
    [21, 0, true],
    [2, 30, true],
    [7, 59, true],
    [8, 0, false],
    [20, 59, false],
  ])("at %i.%i are quiet: %s", (hour, minute, expected) => {
    expect(isQuiet(new Date(2026, 10, 23, hour, minute))).toBe(expected);
  });
});
