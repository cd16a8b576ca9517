/**
 * Lets a group's changes through in the order the server made them: r+1 now, anything older never, anything later
 * when what is missing has come.
 */
export class RevGate<Change> {
  private readonly early = new Map<number, Change>();
  /** The latest there is, as far as this phone has heard. */
  latest: number;

  constructor(public rev: number) {
    this.latest = rev;
  }

  /** The changes that may be applied now, in order. */
  offer(rev: number, change: Change): Change[] {
    this.hearOf(rev);
    if (rev > this.rev) this.early.set(rev, change);
    return this.ready();
  }

  /** Everything up to `rev` has been fetched: gives what came early and follows on it. */
  moveTo(rev: number): Change[] {
    this.hearOf(rev);
    this.rev = Math.max(this.rev, rev);
    for (const early of this.early.keys()) if (early <= this.rev) this.early.delete(early);
    return this.ready();
  }

  hearOf(rev: number): void {
    this.latest = Math.max(this.latest, rev);
  }

  get isBehind(): boolean {
    return this.rev < this.latest;
  }

  private ready(): Change[] {
    const ready: Change[] = [];
    for (let next = this.early.get(this.rev + 1); next !== undefined; next = this.early.get(this.rev + 1)) {
      this.rev += 1;
      this.early.delete(this.rev);
      ready.push(next);
    }
    return ready;
  }
}
