import { describe, expect, it } from "vitest";
import { isTooLong, linesOf } from "./flexibility";

describe("what an employer can be flexible about", () => {
  it("is each line that says something, once", () => {
    const text = "start kl. 10\n\n  to dage om ugen \nstart kl. 10\n";
    expect(linesOf(text)).toEqual(["start kl. 10", "to dage om ugen"]);
  });

  it("is ten short phrases at most", () => {
    expect(isTooLong(Array(10).fill("a"))).toBe(false);
    expect(isTooLong(Array(11).fill("a"))).toBe(true);
    expect(isTooLong(["a".repeat(81)])).toBe(true);
  });
});
