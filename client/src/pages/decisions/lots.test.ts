import { expect, test } from "vitest";
import type { Pick } from "../../api/types";
import { isInOrder } from "./lots";

const pick = (...ids: string[]) =>
  ({ seed: "seed", places: ids.map((id, at) => ({ place: at + 1, member: { id } })) }) as Pick;

// sha256("seedc") = 72a4…, "seeda" = 7696…, "seedb" = a60b…: as Python computes them.
test("the recipe's order is right, and no other", async () => {
  expect(await isInOrder(pick("c", "a", "b"))).toBe(true);
  expect(await isInOrder(pick("a", "c", "b"))).toBe(false);
  expect(await isInOrder(pick("c", "b", "a"))).toBe(false);
});
