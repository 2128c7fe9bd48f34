import { aCatalogue } from '../testing/a-catalogue.js';
import { KeyNames } from './key-names.js';

describe('The keys of an edition', () => {
  const names = KeyNames.of(aCatalogue.keys);

  it('are known once, whatever workspaces add beside them', () => {
    const withAdditions = { ...aCatalogue, features: [] };

    expect(KeyNames.of(withAdditions.keys)).toBe(names);
    expect(KeyNames.of([...aCatalogue.keys])).not.toBe(names);
  });

  it('are found by their ids, and by what linters call them', () => {
    expect(names.ordinalOf('css.selectors.has')).toBe(aCatalogue.keys.indexOf('css.selectors.has'));
    expect(names.ordinalOf('css.selectors.hsa')).toBeUndefined();
    expect(names.keyOf({ as: 'selector', name: 'has' })).toBe('css.selectors.has');
  });
});
