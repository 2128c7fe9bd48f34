/** Whoever asked for it is let in no more: its workspace was deleted while it asked. */
export class CallerGone extends Error {
  override readonly name = 'CallerGone';

  constructor(options: ErrorOptions = {}) {
    super('The workspace was deleted in the meantime.', options);
  }
}
