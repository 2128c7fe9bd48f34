import { Bits } from './bits.js';

describe('Answers of a bit each', () => {
  it('are all no, until some are set', () => {
    const bits = Bits.none(17);
    for (const at of [0, 7, 8, 16]) bits.set(at);

    expect(Array.from({ length: 17 }, (_, at) => at).filter((at) => bits.has(at))).toEqual([0, 7, 8, 16]);
    expect(Bits.none(17).bytes).toEqual(Uint8Array.of(0, 0, 0));
  });

  it.each([
    [0, 0],
    [1, 1],
    [8, 1],
    [9, 2],
  ])('for %i things fit into %i bytes', (length, bytes) => {
    expect(Bits.none(length).bytes).toHaveLength(bytes);
  });

  it('are the same after they were stored', () => {
    const bits = Bits.none(9);
    bits.set(8);

    const restored = Bits.from(Uint8Array.from(bits.bytes));

    expect([7, 8].map((at) => restored.has(at))).toEqual([false, true]);
  });
});
