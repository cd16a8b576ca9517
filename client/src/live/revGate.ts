/**
 * Lets a group's changes through in the order the server made them: r+1 now, anything older never, anything later
 * when what is missing has come.
 */
export class RevGate<Change> {
  private readonly early = new Map<number, Change>();

  constructor(public rev: number) {}

  /** The changes that may be applied now, in order. */
  offer(rev: number, change: Change): Change[] {
    if (rev <= this.rev) return [];
    this.early.set(rev, change);
    const ready: Change[] = [];
    for (let next = this.early.get(this.rev + 1); next !== undefined; next = this.early.get(this.rev + 1)) {
      this.rev += 1;
      this.early.delete(this.rev);
      ready.push(next);
    }
    return ready;
  }

  get isMissingSome(): boolean {
    return this.early.size > 0;
  }

  /** Everything up to `rev` has been fetched. */
  moveTo(rev: number): void {
    this.rev = Math.max(this.rev, rev);
    for (const early of this.early.keys()) if (early <= this.rev) this.early.delete(early);
  }
}
