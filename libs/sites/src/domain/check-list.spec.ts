import { CheckList } from './check-list.js';

const feature = (name: string) => ({ named: { as: 'feature', name } as const });

describe('The list of a check', () => {
  it('has each name once, in the order of its first mention, with the places of all', () => {
    const at = (line: number) => ({ file: 'a.css', line });
    const list = CheckList.of([
      { ...feature('has'), place: at(1) },
      { ...feature('grid'), place: at(2) },
      { ...feature('has'), place: at(3) },
      { named: { as: 'caniuse', name: 'has' } },
    ]);

    expect(list.names).toEqual([
      { ...feature('has'), found: 2, places: [at(1), at(3)] },
      { ...feature('grid'), found: 1, places: [at(2)] },
      { named: { as: 'caniuse', name: 'has' }, found: 1, places: [] },
    ]);
  });

  it('tells how often a name was found, and the first hundred places', () => {
    const [{ found, places }] = CheckList.of(
      Array.from({ length: 250 }, (_, line) => ({ ...feature('has'), place: { file: 'a.css', line } })),
    ).names;

    expect({ found, places: places.length }).toEqual({ found: 250, places: 100 });
  });

  it('refuses more than 5,000 names', () => {
    const names = (count: number) => Array.from({ length: count }, (_, n) => feature(`f${n}`));

    expect(CheckList.of([...names(5000), ...names(5000)]).names).toHaveLength(5000);
    expect(() => CheckList.of(names(5001))).toThrow(
      expect.objectContaining({ code: 'too-many-ids', kind: 'too-large' }),
    );
  });

  it('shows what no text can hold by the character for that', () => {
    const [{ named, places }] = CheckList.of([
      { named: { as: 'value', name: 'a\0b', of: '\ud800' }, place: { file: 'a\0.css', line: 2 } },
    ]).names;

    expect(named).toEqual({ as: 'value', name: 'a\uFFFDb', of: '\uFFFD' });
    expect(places).toEqual([{ file: 'a\uFFFD.css', line: 2 }]);
  });

  it('may be empty only where that was found out', () => {
    expect(CheckList.of([]).names).toEqual([]);
    expect(() => CheckList.ofSome([])).toThrow(expect.objectContaining({ code: 'nothing-to-check' }));
    expect(CheckList.ofSome([feature('has')])).toEqual(CheckList.of([feature('has')]));
  });
});
