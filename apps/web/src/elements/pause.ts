/** Waits until whoever types pauses, and then does the last thing that was wanted. */
export class Pause {
  #timer: ReturnType<typeof setTimeout> | undefined;

  after(work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, PAUSE);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
const PAUSE = 250;
