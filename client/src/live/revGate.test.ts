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
    expect(gate.isBehind).toBe(false);
  });

  test("holds what came too early and lets it follow in order", () => {
    const gate = new RevGate<string>(4);
    expect(gate.offer(7, "seven")).toEqual([]);
    expect(gate.offer(6, "six")).toEqual([]);
    expect(gate.isBehind).toBe(true);
    expect(gate.offer(5, "five")).toEqual(["five", "six", "seven"]);
    expect(gate.isBehind).toBe(false);
  });

  test("stays behind while one of two gaps is open", () => {
    const gate = new RevGate<string>(4);
    gate.offer(6, "six");
    gate.offer(8, "eight");
    expect(gate.offer(5, "five")).toEqual(["five", "six"]);
    expect(gate.isBehind).toBe(true);
    expect(gate.offer(7, "seven")).toEqual(["seven", "eight"]);
    expect(gate.isBehind).toBe(false);
  });

  test("forgets what a fetch has brought", () => {
    const gate = new RevGate<string>(4);
    gate.offer(7, "seven");
    expect(gate.moveTo(8)).toEqual([]);
    expect(gate.isBehind).toBe(false);
    expect(gate.offer(8, "eight")).toEqual([]);
    expect(gate.offer(9, "nine")).toEqual(["nine"]);
  });

  test("lets out what was held when a fetch has filled the gap before it", () => {
    const gate = new RevGate<string>(4);
    gate.offer(7, "seven");
    gate.offer(9, "nine");
    expect(gate.moveTo(6)).toEqual(["seven"]);
    expect(gate.isBehind).toBe(true);
    expect(gate.moveTo(8)).toEqual(["nine"]);
    expect(gate.isBehind).toBe(false);
  });

  test("knows that it is behind what it was only told of", () => {
    const gate = new RevGate<string>(4);
    gate.hearOf(6);
    expect(gate.isBehind).toBe(true);
    expect(gate.moveTo(6)).toEqual([]);
    expect(gate.isBehind).toBe(false);
  });

  test("never goes back", () => {
    const gate = new RevGate<string>(9);
    gate.moveTo(3);
    gate.hearOf(2);
    expect(gate.rev).toBe(9);
    expect(gate.isBehind).toBe(false);
  });
});
