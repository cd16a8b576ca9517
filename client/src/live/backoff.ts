/** How long to wait before the next try: longer each time, and never at the same moment as other phones. */
export class Backoff {
  private ms: number;

  constructor(
    private readonly firstMs: number,
    private readonly longestMs: number,
  ) {
    this.ms = firstMs;
  }

  next(): number {
    const wait = this.ms * (0.5 + Math.random());
    this.ms = Math.min(this.ms * 2, this.longestMs);
    return wait;
  }

  reset(): void {
    this.ms = this.firstMs;
  }
}
