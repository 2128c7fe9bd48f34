import { aFeature } from '../testing/a-catalogue.js';
import { anEdition } from '../testing/landings.js';
import { formerFeatures, formerKeys, NOWHERE } from './former-ordinals.js';

type Features = Parameters<typeof anEdition>[1];

const moved = (id: string, target: string) => aFeature(id, { kind: 'moved', targets: [target] });
const custom = (id: string) => aFeature(id, { custom: true });
const formerOf = (now: Features, before: Features) => [
  ...formerFeatures(anEdition('second', now), anEdition('first', before)),
];

describe('What an edition had before', () => {
  it('is each key by its id, or nothing', () => {
    const now = anEdition('second', [], ['css.anchor', 'css.grid', 'css.has']);
    const before = anEdition('first', [], ['css.grid', 'css.gone', 'css.has']);

    expect([...formerKeys(now, before)]).toEqual([NOWHERE, 0, 2]);
  });

  it('is each feature by its id, or nothing', () => {
    expect(formerOf(['anchor', 'grid', 'has'], ['gone', 'has', 'grid'])).toEqual([NOWHERE, 2, 1]);
  });

  it('is a feature by the id that it had then', () => {
    expect(formerOf(['new-name', moved('old-name', 'new-name')], ['grid', 'old-name'])).toEqual([1, NOWHERE]);
  });

  it('is a feature by whichever of several ids it had then', () => {
    const now = ['new-name', moved('oldest-name', 'new-name'), moved('old-name', 'new-name')];

    expect(formerOf(now, ['grid', 'old-name'])).toEqual([1, NOWHERE, NOWHERE]);
    expect(formerOf(now, ['oldest-name'])).toEqual([0, NOWHERE, NOWHERE]);
  });

  it('is a feature by the id that it has, though another has become it', () => {
    expect(formerOf(['has', moved('has-selector', 'has')], ['has-selector', 'has'])).toEqual([1, NOWHERE]);
  });

  it('is nothing where an id of before was split', () => {
    const split = aFeature('layout', { kind: 'split', targets: ['grid', 'flexbox'] });

    expect(formerOf(['grid', 'flexbox', split], ['layout'])).toEqual([NOWHERE, NOWHERE, NOWHERE]);
  });

  it('is nothing where the id led elsewhere then', () => {
    expect(formerOf(['has-selector'], ['has', moved('has-selector', 'has')])).toEqual([NOWHERE]);
  });

  it('is nothing of what a workspace adds, now or then', () => {
    expect(formerOf([custom('cards'), 'has'], ['cards', custom('has')])).toEqual([NOWHERE, NOWHERE]);
    expect(formerOf([custom('cards')], [custom('cards')])).toEqual([NOWHERE]);
  });

  it.each([
    ['keys', formerKeys],
    ['features', formerFeatures],
  ] as const)('is worked out once for each pair of editions: %s', (_, formerOf) => {
    const [first, second, third] = ['first', 'second', 'third'].map((id) => anEdition(id, ['has'], ['css.has']));
    const once = formerOf(third, first);

    expect(formerOf(third, second)).not.toBe(once);
    expect(formerOf(second, first)).not.toBe(once);
    expect(formerOf(third, first)).toBe(once);
  });
});
