import { describe, expect, test } from "vitest";
import { Backoff } from "./backoff";

describe("the wait before the next try", () => {
  test("grows to the longest, give or take a half", () => {
    const backoff = new Backoff(1000, 5000);
    for (const about of [1000, 2000, 4000, 5000, 5000]) {
      const wait = backoff.next();
      expect(wait).toBeGreaterThanOrEqual(about / 2);
      expect(wait).toBeLessThanOrEqual(about * 1.5);
    }
  });

  test("is not the same for everybody", () => {
    const waits = Array.from({ length: 20 }, () => new Backoff(1000, 5000).next());
    expect(new Set(waits).size).toBeGreaterThan(10);
  });

  test("begins anew after a success", () => {
    const backoff = new Backoff(1000, 60_000);
    for (let tries = 0; tries < 8; tries += 1) backoff.next();
    backoff.reset();
    expect(backoff.next()).toBeLessThanOrEqual(1500);
  });
});
