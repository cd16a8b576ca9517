import { describe, expect, test } from "vitest";
import { nextToSend, type Outgoing } from "./outboxOrder";

const item = (client_key: string, group_id: string, state: Outgoing["state"]): Outgoing => ({
  client_key,
  group_id,
  state,
  body: "",
  reply_to: null,
  audience: "a",
  written_at: "2026-11-23T10:00:00Z",
  tries: 0,
});

const next = (...outbox: Outgoing[]) => nextToSend(outbox)?.client_key;

describe("the outbox", () => {
  test("sends in the order it was written", () => {
    expect(next(item("1", "g", "waiting"), item("2", "g", "waiting"))).toBe("1");
  });

  test("goes on past one that could not be sent", () => {
    expect(next(item("1", "g", "failed"), item("2", "g", "waiting"))).toBe("2");
  });

  test("lets nothing overtake a message the person is asked about", () => {
    expect(next(item("1", "g", "asks"), item("2", "g", "waiting"))).toBeUndefined();
  });

  test("does not hold up other groups", () => {
    expect(next(item("1", "g", "asks"), item("2", "g", "waiting"), item("3", "h", "waiting"))).toBe("3");
  });

  test("keeps the order of a group whose first message has no answer yet, and goes on with the others", () => {
    const outbox = [item("1", "g", "waiting"), item("2", "g", "waiting"), item("3", "h", "waiting")];
    expect(nextToSend(outbox, ["g"])?.client_key).toBe("3");
    expect(nextToSend(outbox, ["g", "h"])).toBeUndefined();
  });

  test("is empty when nothing waits", () => {
    expect(next(item("1", "g", "failed"))).toBeUndefined();
  });
});
