/** One reading for all who ask while it is under way, and for a second after it: however often is asked, there is one at a time. What fails is not kept. */
export class BriefMemory<Value> {
  #reading: Promise<Value> | undefined;
  #until = Infinity;

  constructor(private readonly read: () => Promise<Value>) {}

  get(): Promise<Value> {
    if (this.#reading && performance.now() < this.#until) return this.#reading;
    const reading = this.read();
    this.#reading = reading;
    this.#until = Infinity;
    reading.then(
      () => {
        if (this.#reading === reading) this.#until = performance.now() + SECOND;
      },
      () => {
        if (this.#reading === reading) this.#reading = undefined;
      },
    );
    return reading;
  }

  /** Who asks from now on is answered by a new reading. */
  forget(): void {
    this.#reading = undefined;
  }
}

/** Milliseconds. */
const SECOND = 1_000;
