import { describe, expect, test } from "vitest";
import { RevGate } from "./revGate";

describe("the rev gate", () => {
  test("lets the next change through", () => {
    const gate = new RevGate<string>(4);
    expect(gate.offer(5, "five")).toEqual(["five"]);
    expect(gate.rev).toBe(5);
  });

  test("ignores what it has already seen", () => {
    const gate = new RevGate<string>(4);
    expect(gate.offer(4, "four again")).toEqual([]);
    expect(gate.isMissingSome).toBe(false);
  });

  test("holds what came too early and lets it follow in order", () => {
    const gate = new RevGate<string>(4);
    expect(gate.offer(7, "seven")).toEqual([]);
    expect(gate.offer(6, "six")).toEqual([]);
    expect(gate.isMissingSome).toBe(true);
    expect(gate.offer(5, "five")).toEqual(["five", "six", "seven"]);
    expect(gate.isMissingSome).toBe(false);
  });

  test("forgets what a fetch has brought", () => {
    const gate = new RevGate<string>(4);
    gate.offer(7, "seven");
    gate.moveTo(8);
    expect(gate.isMissingSome).toBe(false);
    expect(gate.offer(8, "eight")).toEqual([]);
    expect(gate.offer(9, "nine")).toEqual(["nine"]);
  });

  test("never goes back", () => {
    const gate = new RevGate<string>(9);
    gate.moveTo(3);
    expect(gate.rev).toBe(9);
  });
});
