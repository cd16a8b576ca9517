import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal("navigator", { languages: ["da-DK"] });
});

import type { Loop } from "../../api/types";
import { dayIn, isDue } from "./days";

const evening = new Date("2026-11-23T19:00:00Z");
const loop = (until: string | null, is_stopped = false) => ({ until, is_stopped }) as Loop;

test("a span ends on a day of the calendar", () => {
  expect(dayIn("day", evening)).toBe("2026-11-24");
  expect(dayIn("twoWeeks", evening)).toBe("2026-12-07");
});

test("it is time to look on the day itself and after, and not before", () => {
  expect(isDue(loop("2026-11-24"), evening)).toBe(false);
  expect(isDue(loop("2026-11-23"), evening)).toBe(true);
  expect(isDue(loop("2026-11-01"), evening)).toBe(true);
});

test("what is kept or stopped is not waited for", () => {
  expect(isDue(loop(null), evening)).toBe(false);
  expect(isDue(loop("2026-11-01", true), evening)).toBe(false);
});
