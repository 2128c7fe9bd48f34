import { Readable } from 'node:stream';

/** What is told bit by bit, as a body. Of what its reader has not taken yet only the latest is kept. */
export class Told extends Readable {
  #held: string | undefined;
  #isWanted = false;
  #isEnding = false;

  /** `left` is called once, when it was told to its end or its reader is gone. */
  constructor(private readonly left: () => void) {
    super({ highWaterMark: 1 });
  }

  static nothing(): Told {
    const told = new Told(() => undefined);
    told.finish();
    return told;
  }

  tell(text: string): void {
    this.#held = text;
    this.#hand();
  }

  /** Says that it is there still, to who would otherwise hear nothing. */
  beat(): void {
    if (this.#isWanted && this.#held === undefined) this.tell(': \n\n');
  }

  /** After what is held. */
  finish(): void {
    this.#isEnding = true;
    this.#hand();
  }

  override _read(): void {
    this.#isWanted = true;
    this.#hand();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.left();
    done(error);
  }

  #hand(): void {
    if (this.#held !== undefined && this.#isWanted) {
      const text = this.#held;
      this.#held = undefined;
      this.#isWanted = false;
      this.push(text);
    }
    if (this.#isEnding && this.#held === undefined && !this.readableEnded && !this.destroyed) {
      this.#isEnding = false;
      this.push(null);
    }
  }
}
