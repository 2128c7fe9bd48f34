/** The command was called wrongly, or what it needs is not there: the message says what to do. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}
