import { editionOf, type EditionSketch } from '../testing/edition-of.js';
import { SubjectList } from './subject-list.js';

const moved = (target: string) => ({ kind: 'moved', targets: [target] }) as const;

/** With two browsers' worth of nothing: what is asked here is told by names alone. */
const editionWith = (features: EditionSketch['features'], keys: readonly string[] = []) =>
  editionOf({ browsers: {}, features, keys: Object.fromEntries(keys.map((key) => [key, { support: {} }])) });
const featuresOf = (features: EditionSketch['features']) => SubjectList.features(editionWith(features));

describe('The features of an edition', () => {
  it('come in the order of their ids, without those that are none any more', () => {
    const { subjects } = featuresOf({ subgrid: {}, grid: {}, css: { kind: 'split' }, masonry: moved('grid'), has: {} });

    expect(subjects.map(({ id, position }) => [id, position])).toEqual([
      ...[
        ['grid', 0],
        ['has', 1],
        ['subgrid', 2],
      ],
    ]);
  });

  it('tell the ids that they had before, however often they moved', () => {
    const list = featuresOf({
      has: {},
      'has-selector': moved('has'),
      'parent-selector': moved('has-selector'),
      grid: {},
      css: { kind: 'split', targets: ['grid', 'has'] },
    });

    expect(list.find('has')).toMatchObject({ formerIds: ['has-selector', 'parent-selector'] });
    expect(list.find('grid')).not.toHaveProperty('formerIds');
  });

  it('are told of an edition in which ids lead round in a circle', () => {
    expect(featuresOf({ one: moved('other'), other: moved('one'), has: {} }).find('has')).not.toHaveProperty(
      'formerIds',
    );
  });

  it('are ranked by their names as people sort them', () => {
    const list = featuresOf({
      a: { name: 'Level 10' },
      b: { name: 'level 9' },
      c: { name: 'Émile' },
      d: { name: 'Zoom' },
    });

    expect([...list.nameRanks]).toEqual([2, 1, 0, 3]);
  });

  it('are ranked by the day on which Baseline became newly available, those of one day alike, the never first', () => {
    const since = (lowDate?: string) => ({
      baseline: { status: lowDate ? 'low' : 'false', ...(lowDate && { lowDate }) } as const,
    });
    const list = featuresOf({
      ...{
        a: since('2023-12-19'),
        b: since('≤2018-10-02'),
        c: since(),
        d: {},
        e: since('2023-12-19'),
        f: since('2020-01-15'),
      },
    });

    expect([...list.baselineRanks]).toEqual([3, 1, 0, 0, 3, 2]);
  });

  it('are looked through by id and name, in lower case', () => {
    expect(featuresOf({ has: { name: ':has() Selector' } }).texts).toEqual(['has\n:has() selector']);
  });
});

describe('The keys of an edition', () => {
  it('tell the feature that they belong to, and what that was called before', () => {
    const list = SubjectList.keys(
      editionWith(
        { has: { keys: ['css.selectors.has'] }, 'has-selector': moved('has'), grid: { keys: ['css.properties.grid'] } },
        ['css.properties.grid', 'css.selectors.has', 'css.types.ratio'],
      ),
    );

    expect(list.find('css.selectors.has')).toMatchObject({
      ...{ kind: 'key', name: 'css.selectors.has', position: 1 },
      ...{ feature: { id: 'has' }, ownerFormerIds: ['has-selector'] },
    });
    expect(list.find('css.properties.grid')).toMatchObject({ kind: 'key', feature: { id: 'grid' } });
    expect(list.find('css.properties.grid')).not.toHaveProperty('ownerFormerIds');
    expect(list.find('css.types.ratio')).toEqual({
      kind: 'key',
      position: 2,
      id: 'css.types.ratio',
      name: 'css.types.ratio',
    });
  });

  it('are listed once for an edition and for those who add to it', () => {
    const edition = editionWith({ has: { keys: ['css.selectors.has'] } }, ['css.selectors.has']);

    const list = SubjectList.keys(edition);

    expect(SubjectList.keys({ ...edition, features: [...edition.features] })).toBe(list);
    expect(SubjectList.keys({ ...edition, featureOfKey: Int32Array.of(-1) })).not.toBe(list);
  });
});
