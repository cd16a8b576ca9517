import { beforeEach, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal("navigator", { languages: ["da-DK"], onLine: true });
});

import { clock, day, dayAhead, fromSiteClock, hour, list, quote, siteClock, timeZone } from "./format";
import { language } from "./language";

const now = new Date("2026-11-23T10:00:00Z");

describe("in Danish", () => {
  beforeEach(() => {
    language.value = "da";
    timeZone.value = "Europe/Copenhagen";
  });

  test("a clock has a dot and the site's time", () => expect(clock("2026-11-23T18:42:00Z")).toBe("19.42"));
  test("today and yesterday have their names", () => {
    expect(day("2026-11-23T06:00:00Z", now)).toBe("i dag");
    expect(day("2026-11-22T06:00:00Z", now)).toBe("i går");
  });
  test("midnight is the site's midnight", () => expect(day("2026-11-22T23:30:00Z", now)).toBe("i dag"));
  test("an older day is written out", () =>
    expect(day("2026-11-19T06:00:00Z", now)).toMatch(/^torsdag (den )?19\. november$/));
  test("a day within the week has its name, and a later one its date", () => {
    expect(dayAhead("2026-11-23T22:00:00Z", now)).toBe("i dag");
    expect(dayAhead("2026-11-24T09:00:00Z", now)).toBe("i morgen");
    expect(dayAhead("2026-11-28T23:30:00Z", now)).toBe("søndag");
    expect(dayAhead("2026-11-30T09:00:00Z", now)).toMatch(/^mandag (den )?30\. november$/);
  });
  test("a full hour is said short", () => {
    expect(hour("2026-11-24T09:00:00Z")).toBe("10");
    expect(hour("2026-11-24T09:30:00Z")).toBe("10.30");
  });
  test.each(["2026-11-24T10:00", "2026-06-24T10:00", "2026-10-25T03:00", "2026-03-29T04:00"])(
    "what the clock at the site shows is a moment, %s",
    (shown) => expect(siteClock(fromSiteClock(shown))).toBe(shown),
  );
  test("quotes point inward", () => expect(quote("hej")).toBe("»hej«"));
  test("a list ends with og", () => expect(list(["Robin", "Sky", "Luna"])).toBe("Robin, Sky og Luna"));
});

describe("in Norwegian", () => {
  beforeEach(() => void (language.value = "nb"));

  test("quotes point outward", () => expect(quote("hei")).toBe("«hei»"));
  test("a clock has a colon", () => expect(clock("2026-11-23T18:42:00Z")).toBe("19:42"));
});
