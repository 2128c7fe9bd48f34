/** As many answers, a bit each: those of all features and keys of an edition fit into three kilobytes. */
export class Bits {
  private constructor(readonly bytes: Uint8Array) {}

  static none(length: number): Bits {
    return new Bits(new Uint8Array((length + 7) >> 3));
  }

  static from(bytes: Uint8Array): Bits {
    return new Bits(bytes);
  }

  set(at: number): void {
    this.bytes[at >> 3] |= 1 << (at & 7);
  }

  has(at: number): boolean {
    return (this.bytes[at >> 3] & (1 << (at & 7))) !== 0;
  }
}
