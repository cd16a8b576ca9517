import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Change, ChangePage } from "../api/types";
import { Follower } from "./follower";

const change = (rev: number): Change => ({ rev, kind: "message_posted", message: null });

/** A group's log as the server has it: `fetch` gives all of it that is later, `shown` is what got to the page. */
function logOf(last: number) {
  const log = {
    last,
    floor: 0,
    hidden: new Set<number>(),
    shown: [] as number[],
    rev: 0,
    asked: [] as number[],
    answers: [] as (() => void)[],
    isHeld: false,
    isDown: false,
    startAnew: vi.fn(async () => undefined),
    apply: (changes: Change[], rev: number) => {
      log.shown.push(...changes.map((given) => given.rev));
      log.rev = rev;
    },
    fetch: async (after: number): Promise<ChangePage> => {
      log.asked.push(after);
      const all = Array.from({ length: log.last - after }, (_, n) => after + n + 1);
      const visible = all.filter((rev) => !log.hidden.has(rev));
      const items = visible.slice(0, 100).map(change);
      const page = { items, next: visible.length > 100 ? items.at(-1)!.rev : null, rev: log.last, floor: log.floor };
      if (log.isHeld) await new Promise<void>((answer) => log.answers.push(answer));
      if (log.isDown) throw new Error("the server is down");
      return page;
    },
  };
  return log;
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function following(from: number, last = from) {
  const log = logOf(last);
  const follower = new Follower(from, log);
  const hear = (...revs: number[]) => revs.forEach((rev) => follower.receive(rev, change(rev)));
  return { log, follower, hear };
}

describe("somebody who follows a group", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("applies the next change at once, and an older one never", async () => {
    const { log, hear } = following(4);
    hear(5, 5, 3, 4, 6);
    expect(log.shown).toEqual([5, 6]);
    await pass(60_000);
    expect(log.asked).toEqual([]);
  });

  test("waits half a second for a gap to close by itself, and fetches nothing then", async () => {
    const { log, hear } = following(4);
    hear(6);
    await pass(499);
    hear(5);
    await pass(60_000);
    expect(log.shown).toEqual([5, 6]);
    expect(log.asked).toEqual([]);
  });

  test("fetches what is still missing after a second at most", async () => {
    const { log, hear } = following(4, 6);
    hear(6);
    await pass(499);
    expect(log.asked).toEqual([]);
    await pass(501);
    expect(log.asked).toEqual([4]);
    expect(log.shown).toEqual([5, 6]);
  });

  test("gives a second gap its own half second", async () => {
    const { log, hear } = following(4, 8);
    hear(6);
    await pass(450);
    hear(5, 8);
    await pass(450);
    expect(log.asked).toEqual([]);
    await pass(550);
    expect(log.asked).toEqual([6]);
    expect(log.shown).toEqual([5, 6, 7, 8]);
  });

  test("closes two gaps with one fetch", async () => {
    const { log, hear } = following(4, 9);
    hear(6, 9);
    await pass(1_000);
    expect(log.asked).toEqual([4]);
    expect(log.shown).toEqual([5, 6, 7, 8, 9]);
  });

  test("fetches again for a gap that opened while a fetch was under way", async () => {
    const { log, hear } = following(4, 6);
    log.isHeld = true;
    hear(6);
    await pass(1_000);
    log.last = 8;
    hear(8);
    await pass(5_000);
    expect(log.asked).toEqual([4]);
    log.isHeld = false;
    log.answers[0]!();
    await pass(2_000);
    expect(log.asked).toEqual([4, 6]);
    expect(log.shown).toEqual([5, 6, 7, 8]);
  });

  test("lets out at once what came while a fetch was under way and follows on it", async () => {
    const { log, hear } = following(4, 6);
    log.isHeld = true;
    hear(6);
    await pass(1_000);
    hear(7);
    log.answers[0]!();
    await pass(0);
    expect(log.shown).toEqual([5, 6, 7]);
  });

  test("goes from page to page", async () => {
    const { log, hear } = following(0, 250);
    hear(250);
    await pass(1_000);
    expect(log.asked).toEqual([0, 100, 200]);
    expect(log.shown).toHaveLength(250);
  });

  test("counts what it may not see as passed", async () => {
    const { log, hear } = following(4, 7);
    log.hidden = new Set([6, 7]);
    hear(7);
    await pass(1_000);
    hear(8);
    await pass(60_000);
    expect(log.asked).toEqual([4]);
    expect(log.rev).toBe(8);
  });

  test("tries again, less and less often, while the log cannot be had", async () => {
    const { log, hear } = following(4, 6);
    log.isDown = true;
    hear(6);
    await pass(60_000);
    const tries = log.asked.length;
    expect(tries).toBeGreaterThanOrEqual(4);
    expect(tries).toBeLessThanOrEqual(8);
    log.isDown = false;
    await pass(60_000);
    expect(log.shown).toEqual([5, 6]);
  });

  test("fetches what it was only told of", async () => {
    const { log, follower } = following(4, 6);
    follower.hearOf(6);
    await pass(1_000);
    expect(log.shown).toEqual([5, 6]);
  });

  test("starts anew where the log no longer reaches back", async () => {
    const { log, hear } = following(4, 60);
    log.floor = 50;
    hear(60);
    await pass(1_000);
    expect(log.startAnew).toHaveBeenCalledOnce();
    expect(log.shown).toEqual([]);
  });

  test("rests when another has taken over", async () => {
    const { log, follower, hear } = following(4, 6);
    hear(6);
    follower.stop();
    await pass(60_000);
    expect(log.asked).toEqual([]);
  });
});
