import { editionOf } from '../testing/edition-of.js';
import { CoverageModel } from './coverage-model.js';
import type { Selection } from './selection.js';
import type { Sort, SortCriterion } from './ranking.js';
import type { SubjectKind } from './subject.js';
import { Line } from './verdict.js';

/** Of 100 visits: 60 with chrome 1, 30 with firefox 1, 10 with nothing known. */
const survey = new CoverageModel(
  editionOf({
    browsers: { chrome: ['1'], firefox: ['1'] },
    keys: {
      'api.Lock': { support: { chrome: ['full'], firefox: ['full'] } },
      'css.grid': {
        support: { chrome: ['full'], firefox: ['none'] },
        withAncestors: { chrome: ['none'], firefox: ['none'] },
      },
      'css.has': { support: { chrome: ['unknown'], firefox: ['full'] } },
    },
    features: {
      grid: {
        name: 'CSS Grid layout',
        groups: ['css', 'layout'],
        baseline: { status: 'high' },
        keys: ['css.grid'],
        support: { chrome: ['full'], firefox: ['full'] },
        byAllKeys: { chrome: ['full'], firefox: ['none'] },
      },
      has: {
        name: 'The :has() selector',
        groups: ['css'],
        keys: ['css.has'],
        support: { chrome: ['unknown'], firefox: ['full'] },
      },
      appcache: { name: 'appcache', discouraged: true, support: { chrome: ['none'], firefox: ['partial'] } },
      'old-grid': { name: 'Grid, once', kind: 'moved', targets: ['grid'] },
    },
  }),
).measure({
  visits: 100,
  shares: [
    { browser: 'chrome', release: '1', visits: 60 },
    { browser: 'firefox', release: '1', visits: 30 },
  ],
});

describe('a list of coverages', () => {
  it('has every feature with support of its own, and no moved one', () => {
    expect(ids()).toEqual(['appcache', 'grid', 'has']);
  });

  it.each<[string, readonly Sort[], readonly string[]]>([
    ['the best covered first', [by('full', 'descending')], ['grid', 'has', 'appcache']],
    ['the least certain last', [by('unknown')], ['appcache', 'grid', 'has']],
    [
      'what might be covered most, then by id backwards',
      [by('atMost', 'descending'), by('id', 'descending')],
      ['has', 'grid', 'appcache'],
    ],
    ['most lacked first', [by('none', 'descending')], ['appcache', 'grid', 'has']],
    ['least partial first, then by name', [by('partial'), by('name')], ['grid', 'has', 'appcache']],
    ['by name as people sort', [by('name')], ['appcache', 'grid', 'has']],
    ['by id backwards', [by('id', 'descending')], ['has', 'grid', 'appcache']],
  ])('comes in order: %s', (_, sorts, expected) => {
    expect(ids({}, sorts)).toEqual(expected);
  });

  it.each<[string, Selection, readonly string[]]>([
    ['words of the name', { text: 'LAYOUT css' }, ['grid']],
    ['a part of the id', { text: 'cache' }, ['appcache']],
    ['a group', { group: 'css' }, ['grid', 'has']],
    ['a Baseline status', { baseline: 'high' }, ['grid']],
    ['what is discouraged', { discouraged: true }, ['appcache']],
    ['what is not', { discouraged: false }, ['grid', 'has']],
    ['at least so much', { minFull: new Line(90, survey.visits.whole) }, ['grid']],
    ['at most so much', { maxFull: new Line(30, survey.visits.whole) }, ['appcache', 'has']],
    ['what is safe', { verdict: { is: 'safe', by: new Line(90, survey.visits.whole) } }, ['grid']],
    ['what is undecided', { verdict: { is: 'undecided', by: new Line(90, survey.visits.whole) } }, ['has']],
    ['what is unsafe', { verdict: { is: 'unsafe', by: new Line(90, survey.visits.whole) } }, ['appcache']],
  ])('narrows to %s', (_, selection, expected) => {
    expect(ids(selection)).toEqual(expected);
  });

  it.each<[string, Selection, readonly string[]]>([
    ['all', {}, ['api.Lock', 'css.grid', 'css.has']],
    ['a prefix', { prefix: 'css.' }, ['css.grid', 'css.has']],
    ['a feature', { feature: 'grid' }, ['css.grid']],
    ["its feature's group", { group: 'layout' }, ['css.grid']],
  ])('holds keys too, and narrows them to %s', (_, selection, expected) => {
    expect(ids(selection, [by('id')], 'key')).toEqual(expected);
  });

  it('counts all that is chosen and shows the part that was asked for', () => {
    const page = survey.list('feature', OWN, { selection: {}, sorts: [by('id')], offset: 1, limit: 1 });

    expect(page.total).toBe(3);
    expect(page.items.map(({ subject }) => subject.id)).toEqual(['grid']);
  });

  it('reads features by all keys and keys with their ancestors where that is asked', () => {
    const strict = { basis: 'all', withAncestors: true } as const;
    const percentages = (kind: SubjectKind, reading: typeof OWN | typeof strict): number[] =>
      survey
        .list(kind, reading, { selection: { text: 'grid' }, sorts: [], offset: 0, limit: 9 })
        .items.map(({ shares }) => survey.visits.percentageOf(shares.full));

    expect(percentages('feature', OWN)).toEqual([90]);
    expect(percentages('feature', strict)).toEqual([60]);
    expect(percentages('key', OWN)).toEqual([60]);
    expect(percentages('key', strict)).toEqual([0]);
  });
});

const OWN = { basis: 'headline', withAncestors: false } as const;

function ids(selection: Selection = {}, sorts: readonly Sort[] = [by('id')], kind: SubjectKind = 'feature'): string[] {
  return survey.list(kind, OWN, { selection, sorts, offset: 0, limit: 10 }).items.map(({ subject }) => subject.id);
}

function by(criterion: SortCriterion, direction?: 'descending'): Sort {
  return { by: criterion, descending: direction === 'descending' };
}
