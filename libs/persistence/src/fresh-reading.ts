/**
 * A reading that is begun after it was asked for, one at a time: who asks while one is under way shares the next with all who do,
 * so that many who ask at once cost no more than two.
 */
export class FreshReading<Value> {
  #underWay: Promise<unknown> = Promise.resolve();
  #next: Promise<Value> | undefined;

  constructor(private readonly read: () => Promise<Value>) {}

  get(): Promise<Value> {
    this.#next ??= this.#underWay.then(() => this.#begin());
    return this.#next;
  }

  #begin(): Promise<Value> {
    this.#next = undefined;
    const reading = this.read();
    this.#underWay = reading.catch(() => undefined);
    return reading;
  }
}
