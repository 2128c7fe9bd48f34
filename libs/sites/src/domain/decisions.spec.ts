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
    expect(deciding({ key, feature }).onSubject({ id: 'key', feature: 'feature' })).toMatchObject({ id: holds });
  });

  it('is nothing on what goes by other ids', () => {
    expect(deciding({ grid: 'approved' }).onSubject({ id: 'has', formerIds: ['has-selector'] })).toBeUndefined();
    expect(deciding({}).onSubject({ id: 'has' })).toBeUndefined();
  });

  it.each([
    [{ id: 'key', formerIds: ['was'] }],
    [{ id: 'key', feature: 'was' }],
    [{ id: 'key', feature: 'feature', ownerFormerIds: ['was'] }],
  ])('on %j is also what was decided under the former id', (subject) => {
    expect(deciding({ was: 'approved' }).onSubject(subject)).toMatchObject({ id: 'was' });
  });

  it('is found by how far it has come', () => {
    const all = deciding(Object.fromEntries(STATES.map((state) => [state, state])));
    const subjects = [...STATES, 'nothing'].map((id) => ({ id }));

    expect([...all.among(subjects, isLive)]).toEqual(['proposed', 'approved', 'shipping']);
    expect([...all.among([{ id: 'key', feature: 'approved' }], isLive)]).toEqual(['key']);
    expect([all.subjectIds, all.size]).toEqual([STATES, STATES.length]);
  });

  it('on a feature leaves its keys to be decided on', () => {
    const decisions = deciding({ has: 'approved' });

    expect(decisions.isOpen({ id: 'css.selectors.has', feature: 'has' })).toBe(true);
    expect(() => decisions.refuseSecond('shop', { id: 'css.selectors.has', feature: 'has' })).not.toThrow();
    expect(decisions.isOpen({ id: 'has' })).toBe(false);
  });

  it('is taken care of by owners, each named once', () => {
    const marks = [{ owner: 'Search' }, { owner: 'Checkout' }, {}, { owner: 'Search' }];
    const decisions = marks.map((mark, at): [string, AdoptionMark] => [
      `feature-${String(at)}`,
      { id: String(at), state: 'proposed', ...mark },
    ]);

    expect(new Decisions(new Map(decisions)).owners).toEqual(['Checkout', 'Search']);
  });

  it.each(['has', 'has-selector'])('is decided once, also where it was decided on as %s', (id) => {
    const decisions = deciding({ [id]: 'withdrawn' });
    const refusal = expect.objectContaining({ code: 'adoption-exists', facts: { siteId: 'shop', adoptionId: id } });

    expect(() => decisions.refuseSecond('shop', { id: 'has', formerIds: ['has-selector'] })).toThrow(refusal);
    expect(() => decisions.refuseSecond('shop', { id: 'grid' })).not.toThrow();
  });
});
