import { type AdoptionMark, Decisions } from './decisions.js';
import { isLive, type State, STATES } from './transition.js';

const deciding = (states: Readonly<Record<string, State>>): Decisions =>
  new Decisions(new Map(Object.entries(states).map(([id, state]): [string, AdoptionMark] => [id, { id, state }])));

describe('What a site has decided', () => {
  it.each<[State, State, string]>([
    ['withdrawn', 'approved', 'feature'],
    ['rejected', 'shipping', 'feature'],
    ['retired', 'proposed', 'feature'],
    ['proposed', 'approved', 'feature'],
    ['proposed', 'proposed', 'key'],
    ['proposed', 'withdrawn', 'key'],
    ['approved', 'shipping', 'key'],
    ['shipping', 'proposed', 'key'],
    ['rejected', 'withdrawn', 'key'],
  ])('on a key that is %s, of a feature that is %s, is what was decided on the %s', (key, feature, holds) => {
    expect(deciding({ key, feature }).on('key', 'feature')).toMatchObject({ id: holds });
  });

  it('is nothing on what goes by other ids', () => {
    expect(deciding({ grid: 'approved' }).on('has', 'has-selector')).toBeUndefined();
    expect(deciding({}).on()).toBeUndefined();
  });

  it('is found by how far it has come', () => {
    const all = deciding(Object.fromEntries(STATES.map((state) => [state, state])));

    expect([...all.subjectsIn(isLive)]).toEqual(['proposed', 'approved', 'shipping']);
    expect(all.subjectIds).toEqual(STATES);
  });

  it.each(['has', 'has-selector'])('is decided once, also where it was decided on as %s', (id) => {
    const decisions = deciding({ [id]: 'withdrawn' });
    const refusal = expect.objectContaining({ code: 'adoption-exists', facts: { siteId: 'shop', adoptionId: id } });

    expect(() => decisions.refuseSecond('shop', ['has', 'has-selector'])).toThrow(refusal);
    expect(() => decisions.refuseSecond('shop', ['grid'])).not.toThrow();
  });
});
