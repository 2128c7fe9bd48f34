import { wavesOf } from './batch-operations.js';

const op = (name: string, id?: string) => ({ op: name, id });

describe('The operations of a batch', () => {
  it('are done at the same time where their order does not matter', () => {
    expect(wavesOf([op('create'), op('create'), op('create')])).toEqual([[0, 1, 2]]);
    expect(wavesOf([op('replace', 'a'), op('delete', 'b'), op('update', 'c')])).toEqual([[0, 1, 2]]);
  });

  it('are done after those that they may depend on', () => {
    expect(wavesOf([op('replace', 'a'), op('replace', 'b'), op('delete', 'a'), op('update', 'b')])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(wavesOf([op('delete', 'a'), op('create'), op('create'), op('delete', 'b')])).toEqual([[0], [1, 2], [3]]);
  });

  it('have each their place, whatever they are', () => {
    const strange = [null, 1, 'create', op('launch'), {}, op('create'), []];

    expect(wavesOf(strange).flat()).toEqual(strange.map((_, index) => index));
  });
});
