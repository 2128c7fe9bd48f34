import { featuresCalled, featuresMeant } from './meant-features.js';

const feature = (id: string, name: string, caniuse: readonly string[] = [], kind: 'feature' | 'moved' = 'feature') => ({
  ...{ id, name, caniuse, kind },
});
const FEATURES = [
  feature('container-queries', 'Container queries', ['css-container-queries']),
  feature('container-style-queries', 'Container style queries'),
  feature('has', ':has()', ['css-has']),
  feature('has-slotted', ':has-slotted'),
  feature('hash', 'Hash'),
  feature('grid', 'Grid', ['css-grid']),
  feature('subgrid', 'Subgrid', ['css-grid']),
  feature('old-grid', 'Grid of old', [], 'moved'),
];
const meant = (words: string, most = 5) => featuresMeant(words, FEATURES, most).map(({ id }) => id);

describe('The features that go by a name', () => {
  it.each([
    ['css-has', ['has']],
    ['css-grid', ['grid', 'subgrid']],
    [' :HAS() ', ['has']],
    ['grid of old', []],
    ['container', []],
  ])('of %s are %j', (name, ids) => {
    expect(featuresCalled(name, FEATURES).map(({ id }) => id)).toEqual(ids);
  });
});

describe('The features that words may mean', () => {
  it('have all of the words before some of them', () => {
    expect(meant('queries for a container style')[0]).toBe('container-style-queries');
    expect(meant('container query')).toEqual(['container-queries', 'container-style-queries']);
  });

  it('have whole words before parts of words, and short names before long ones', () => {
    expect(meant('has')).toEqual(['has', 'has-slotted', 'hash']);
  });

  it('are not found by what people say of any feature', () => {
    expect(meant('the CSS :has() selector')[0]).toBe('has');
    expect(meant('css')).toEqual(['has', 'grid', 'subgrid', 'container-queries']);
  });

  it('are none that have moved, and no more than are asked for', () => {
    expect(meant('grid')).toEqual(['grid', 'subgrid']);
    expect(meant('grid', 1)).toEqual(['grid']);
  });

  it('are none where less than half of the words fit', () => {
    expect(meant('grid without any borders')).toEqual([]);
    expect(meant('')).toEqual([]);
  });
});
