/** What a scenario did and saw, line by line, and which promises broke. */
export class Findings {
  broken = [];
  #print;

  constructor(print) {
    this.#print = print;
  }

  did(what) {
    this.#print(`    ${what}`);
  }

  holds(isSo, promise) {
    this.#print(`    ${isSo ? 'kept  ' : 'BROKEN'}  ${promise}`);
    if (!isSo) this.broken.push(promise);
  }
}
