import { beforeAll, describe, expect, it, vi } from "vitest";

vi.hoisted(() => {
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal("navigator", { languages: ["da-DK"], onLine: true });
});

import type { Letter, Ours } from "../../api/types";
import { loadWords } from "../../words/words";
import { beginning, dueDay, mostAlive, shownFirst, standing } from "./standing";

const letter = {
  name: "Mette",
  answer_by: "2026-11-20",
  state: "waiting",
  is_addressee_gone: false,
} as Letter;

const ours = (more: Partial<Ours>, ...texts: string[]): Ours => ({
  id: "1",
  versions: texts.map((text, at) => ({ number: at + 1, based_on: at || null, beside: [], text })),
  asked_version: null,
  agrees_on: null,
  agreed_version: null,
  objections: [],
  letters: [],
  ...more,
});

beforeAll(() => loadWords(["ours"]));

describe("what is so with a text", () => {
  it("is told in a few words, the most urgent first", () => {
    expect(standing(ours({}, "a"))).toBe("I skriver på det");
    expect(standing(ours({ agreed_version: 1 }, "a"))).toBe("I er enige");
    expect(standing(ours({ letters: [letter] }, "a"))).toBe("Mette svarer senest 20. november");
    const silent = { ...letter, state: "unanswered" } as Letter;
    expect(standing(ours({ letters: [silent] }, "a"))).toBe("Mette svarede ikke senest 20. november");
    const erased = { ...letter, name: null, is_addressee_gone: true } as Letter;
    expect(standing(ours({ letters: [erased] }, "a"))).toBe("Personen kan ikke svare mere");
  });

  it("shows what is asked about, or else the last wording", () => {
    expect(shownFirst(ours({}, "a", "b"))).toBe(2);
    expect(shownFirst(ours({ asked_version: 1 }, "a", "b"))).toBe(1);
  });

  it("is known by its first words, whole ones", () => {
    expect(beginning(ours({}, "Et hul\nog mere"))).toBe("»Et hul«");
    const long = "Vi mangler ikke et kursus i budget. Vi mangler seks dage.";
    expect(beginning(ours({}, long))).toBe("»Vi mangler ikke et kursus i budget. Vi…«");
  });

  it("puts first what the group is asked about", () => {
    const asked = ours({ id: "2", asked_version: 1, agrees_on: "2026-11-30" }, "a");
    const waiting = ours({ id: "3", letters: [letter] }, "a");
    expect(mostAlive([ours({}, "a"), waiting, asked])).toBe(asked);
    expect(mostAlive([ours({}, "a"), waiting])).toBe(waiting);
    expect(mostAlive([])).toBeUndefined();
  });
});

describe("a day that something is due by", () => {
  it("is a weekday where it is close ahead, and else a date", () => {
    const now = new Date("2026-11-24T12:00:00Z");
    expect(dueDay("2026-11-27", now)).toBe("fredag");
    expect(dueDay("2026-11-30", now)).toBe("mandag");
    expect(dueDay("2026-12-01", now)).toBe("1. december");
    expect(dueDay("2026-11-23", now)).toBe("23. november");
  });
});
