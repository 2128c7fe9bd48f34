/** A file that is answered as it is, and sent while it is read. */
export class Download {
  constructor(
    readonly content: AsyncIterable<Uint8Array>,
    readonly bytes: number,
    /** Of letters, digits, dots and hyphens. */
    readonly fileName: string,
  ) {}
}
