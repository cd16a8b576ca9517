import { describe, expect, test } from "vitest";
import type { Signalled } from "../api/types";
import { firstEnd, type Present, withoutPassed, withSignal, withWritten } from "./present";

const said = (member: string, kind: Signalled["kind"]): Signalled => ({ group_id: "g", member, kind });
const after = (...events: [number, Signalled][]): Present =>
  events.reduce<Present>((present, [at, event]) => withSignal(present, event, at), new Map());
const members = (present: Present) => [...present.keys()];

describe("who is seen", () => {
  test("is here for 45 seconds after it was said, and for as long as it is repeated", () => {
    const present = after([0, said("ada", "here")], [20_000, said("ada", "here")]);
    expect(members(withoutPassed(present, 64_000))).toEqual(["ada"]);
    expect(members(withoutPassed(present, 65_000))).toEqual([]);
  });

  test("types for six seconds, and is here no longer for that", () => {
    const present = after([0, said("ada", "typing")]);
    expect(members(withoutPassed(present, 5_999))).toEqual(["ada"]);
    expect(members(withoutPassed(present, 6_000))).toEqual([]);
  });

  test("is gone at once after going away", () => {
    expect(members(after([0, said("ada", "here")], [1, said("ada", "typing")], [2, said("ada", "away")]))).toEqual([]);
  });

  test("types no more when the message is there, and is still here", () => {
    const present = after([0, said("ada", "here")], [0, said("ada", "typing")], [0, said("ben", "typing")]);
    const written = withWritten(withWritten(present, "ada"), "ben");
    expect(members(withoutPassed(written, 1))).toEqual(["ada"]);
  });

  test("passes one after the other", () => {
    const present = after([0, said("ada", "here")], [1_000, said("ben", "typing")]);
    expect(firstEnd(present, 1_000)).toBe(7_000);
    expect(firstEnd(present, 7_000)).toBe(45_000);
    expect(firstEnd(new Map(), 0)).toBe(Infinity);
  });
});
