import type { Change, ChangePage } from "../api/types";
import { RevGate } from "./revGate";

const MISSING_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

export interface ChangeLog {
  fetch: (after: number) => Promise<ChangePage>;
  apply: (changes: Change[], rev: number) => void;
  /** The log no longer reaches back to where this phone is. */
  startAnew: () => Promise<void>;
}

/**
 * Keeps up with one group's log. What comes in order is applied, what came is ignored; a gap may close by itself for a
 * moment, since workers reorder a little, and is fetched then.
 */
export class Follower {
  private readonly gate: RevGate<Change>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private fetching: Promise<void> | null = null;
  private fetchesInVain = 0;

  constructor(
    rev: number,
    private readonly log: ChangeLog,
  ) {
    this.gate = new RevGate(rev);
  }

  get rev(): number {
    return this.gate.rev;
  }

  get latest(): number {
    return this.gate.latest;
  }

  /** A live event: a hint that may come twice, late or in another order. */
  receive(rev: number, change: Change): void {
    this.apply(this.gate.offer(rev, change));
    this.waitForMissing();
  }

  /** The group is there now, whatever has been told of it. */
  hearOf(rev: number): void {
    this.gate.hearOf(rev);
    this.waitForMissing();
  }

  /** These changes and all before `rev` are known from elsewhere. */
  take(changes: Change[], rev: number): void {
    this.apply(changes);
    this.apply(this.gate.moveTo(rev));
    this.waitForMissing();
  }

  /** Fetches all that has happened since; once at a time, and again later where that fails. */
  fetch(): Promise<void> {
    this.fetching ??= this.fetchAll()
      .catch(() => undefined)
      .finally(() => {
        this.fetching = null;
        this.fetchesInVain += 1;
        this.waitForMissing();
      });
    return this.fetching;
  }

  /** For good: another follower takes over, or nobody. */
  stop(): void {
    this.gate.latest = this.gate.rev;
    this.rest();
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.fetchesInVain = 0;
  }

  private apply(changes: Change[]): void {
    this.log.apply(changes, this.gate.rev);
  }

  private waitForMissing(): void {
    if (!this.gate.isBehind) return this.rest();
    if (this.timer !== undefined || this.fetching) return;
    const wait = Math.min(MISSING_WAIT_MS * 2 ** this.fetchesInVain, LONGEST_WAIT_MS);
    const fetchMissing = () => {
      this.timer = undefined;
      void this.fetch();
    };
    this.timer = setTimeout(fetchMissing, wait * (1 + Math.random()));
  }

  private async fetchAll(): Promise<void> {
    for (let after: number | null = this.gate.rev; after !== null;) {
      const page: ChangePage = await this.log.fetch(after);
      if (after < (page.floor ?? 0)) return this.log.startAnew();
      // What this member may not see has a rev too, so the last change need not be where the group is.
      this.take(page.items, page.next ?? page.rev);
      after = page.next;
    }
  }
}
