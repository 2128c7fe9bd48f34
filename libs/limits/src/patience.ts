/**
 * Waits no longer than a given time for answers of another process. The time is counted in steps that the event loop took part
 * in: while this process itself is busy nobody else is late.
 */
export class Patience {
  private readonly waiting = new Set<Waiting>();
  private timer: NodeJS.Timeout | undefined;

  /** `length` and `step` in milliseconds; `onLate` is told once of all that were waited for in vain at a time. */
  constructor(
    private readonly length: number,
    private readonly onLate: () => void,
    private readonly step = 50,
  ) {}

  /** What is promised, or a rejection after about that time. */
  for<T>(promised: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const waiting: Waiting = { steps: Math.ceil(this.length / this.step) + 1, reject };
      const settle =
        <R>(by: (result: R) => void) =>
        (result: R): void => {
          this.waiting.delete(waiting);
          by(result);
        };
      promised.then(settle(resolve), settle(reject));
      this.waiting.add(waiting);
      this.timer ??= setInterval(() => {
        this.tick();
      }, this.step).unref();
    });
  }

  private tick(): void {
    const late = [...this.waiting].filter((waiting) => --waiting.steps <= 0);
    for (const waiting of late) {
      this.waiting.delete(waiting);
      waiting.reject(new Error(`no answer within ${String(this.length)} ms`));
    }
    if (late.length > 0) this.onLate();
    if (this.waiting.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}

interface Waiting {
  steps: number;
  readonly reject: (error: Error) => void;
}
