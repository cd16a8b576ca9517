import { expect, it } from "vitest";
import { hidden } from "./hidden";

it("says the same again and shows it to nobody", () => {
  const choice = {
    answer: "other" as const,
    option_id: null,
    idea: "noget hvor man kører",
    reason: null,
    is_shared: true,
    is_reason_shared: true,
    created_at: "2026-11-23T10:00:00.000000Z",
  };
  expect(hidden(choice)).toEqual({
    answer: "other",
    idea: "noget hvor man kører",
    is_shared: false,
    is_reason_shared: false,
  });
});
