import { editionOf } from '../testing/edition-of.js';
import { EditionSubjects } from './edition-subjects.js';

describe('What an edition has', () => {
  it('is found by id: features, keys, and what became of those that are no more', () => {
    const subjects = shopSubjects();

    expect(subjects.find('has')).toMatchObject({ kind: 'feature', id: 'has', position: 2 });
    expect(subjects.find('css.has')).toMatchObject({ kind: 'key', id: 'css.has', position: 2 });
    expect(subjects.find('has-selector')).toEqual({ kind: 'moved', id: 'has-selector', target: 'has' });
    expect(subjects.find('css')).toEqual({ kind: 'split', id: 'css', name: 'All of CSS', targets: ['grid', 'has'] });
    expect(subjects.find('masonry')).toBeUndefined();
  });

  it('is the feature where a key is called the same', () => {
    expect(shopSubjects().find('both')).toMatchObject({ kind: 'feature' });
  });

  it('is no key where a feature is looked for', () => {
    const subjects = shopSubjects();

    expect(subjects.findFeature('css.has')).toBeUndefined();
    expect(subjects.findFeature('has')).toMatchObject({ kind: 'feature', id: 'has' });
    expect(subjects.findFeature('has-selector')).toMatchObject({ kind: 'moved', target: 'has' });
    expect(subjects.findFeature('css')).toMatchObject({ kind: 'split' });
  });

  it('is in groups', () => {
    expect([...shopSubjects().groups]).toEqual(['css', 'selectors']);
  });

  it('tells the keys of a feature that a workspace added, and of no other', () => {
    const subjects = shopSubjects();

    expect(subjects.ownKeys('ours')).toEqual(new Set(['css.grid', 'css.has']));
    expect(subjects.ownKeys('has')).toBeUndefined();
    expect(subjects.ownKeys('nowhere')).toBeUndefined();
  });

  it('is called as it is now where an id has moved, and not where it was split', () => {
    expect([...shopSubjects().current(new Set(['has-selector', 'css', 'grid', 'nowhere']))]).toEqual([
      ...['has', 'css', 'grid', 'nowhere'],
    ]);
  });

  it('may have been meant by an id that names nothing: a key where that has dots, else a feature', () => {
    expect(shopSubjects().nearest('Grid')).toEqual(['grid']);
    expect(shopSubjects().nearest('css.grids')).toEqual(['css.grid']);
  });

  it('stands in the table by its kind and reading', () => {
    const subjects = shopSubjects();
    const vectorOf = (id: string, basis: 'headline' | 'all', withAncestors: boolean) => {
      const subject = subjects.find(id);
      if (subject?.kind !== 'feature' && subject?.kind !== 'key') throw new Error(`${id} is no subject.`);
      return subjects.vectorOf(subject, { basis, withAncestors });
    };

    expect(['headline', 'all'].map((basis) => vectorOf('has', basis as 'all', false))).toEqual([SOME, NONE]);
    expect([false, true].map((withAncestors) => vectorOf('css.has', 'all', withAncestors))).toEqual([SOME, NONE]);
    expect(vectorOf('grid', 'headline', false)).toBe(ALL);
  });
});

/** Where the supports stand in the table, in the order in which they come first. */
const [ALL, SOME, NONE] = [0, 1, 2];

function shopSubjects(): EditionSubjects {
  const [all, some, none] = [['full'], ['partial'], ['none']] as const;
  return new EditionSubjects(
    editionOf({
      browsers: { chrome: ['1'] },
      keys: {
        'css.grid': { support: { chrome: all } },
        'css.has': { support: { chrome: some }, withAncestors: { chrome: none } },
        both: { support: { chrome: all } },
      },
      features: {
        grid: { support: { chrome: all }, groups: ['css'] },
        has: { support: { chrome: some }, byAllKeys: { chrome: none }, groups: ['css', 'selectors'] },
        both: { support: { chrome: all } },
        ours: { support: { chrome: all }, keys: ['css.grid', 'css.has'], custom: true },
        'has-selector': { kind: 'moved', targets: ['has'] },
        css: { name: 'All of CSS', kind: 'split', targets: ['grid', 'has'] },
      },
    }),
  );
}
