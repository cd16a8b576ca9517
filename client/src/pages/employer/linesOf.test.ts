import { expect, it } from "vitest";
import { linesOf } from "./linesOf";

it("takes each line that says something, once", () => {
  expect(linesOf("start kl. 10\n\n  to dage om ugen \nstart kl. 10\n")).toEqual(["start kl. 10", "to dage om ugen"]);
});
