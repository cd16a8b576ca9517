import { expect, test } from "vitest";
import { isForgotten } from "./lastSeen";

const HOUR_MS = 60 * 60 * 1000;

test("a copy lives for a day after the server was last seen", () => {
  expect(isForgotten(0, 24 * HOUR_MS)).toBe(false);
  expect(isForgotten(0, 24 * HOUR_MS + 1)).toBe(true);
});

test("a phone that never had a copy has nothing to forget", () => {
  expect(isForgotten(undefined, 0)).toBe(false);
});
