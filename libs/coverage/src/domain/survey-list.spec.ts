import { editionOf } from '../testing/edition-of.js';
import { CoverageModel } from './coverage-model.js';
import type { Selection } from './selection.js';
import type { Sort, SortCriterion } from './ranking.js';
import type { SubjectKind } from './subject.js';
import { Judge } from './judge.js';

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
        baseline: { status: 'high', lowDate: '≤2017-10-17' },
        keys: ['css.grid'],
        support: { chrome: ['full'], firefox: ['full'] },
        byAllKeys: { chrome: ['full'], firefox: ['none'] },
      },
      has: {
        name: 'The :has() selector',
        groups: ['css'],
        baseline: { status: 'low', lowDate: '2023-12-19' },
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

const fullOf90 = new Judge({ threshold: 90, counts: 'full', bound: 'atLeast' }, survey.visits);

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
    ['what has it in part or more first', [by('supported', 'descending')], ['grid', 'appcache', 'has']],
    ['what nobody surely lacks first', [by('supportable', 'descending')], ['grid', 'has', 'appcache']],
    ['the newest in Baseline first, then what never was', [by('baseline', 'descending')], ['has', 'grid', 'appcache']],
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
    ['these', { among: new Set(['has', 'grid', 'nothing']) }, ['grid', 'has']],
    ['all but these', { except: new Set(['has', 'grid']) }, ['appcache']],
    ['at least so much', { minFull: survey.visits.line(90) }, ['grid']],
    ['at most so much', { maxFull: survey.visits.line(30) }, ['appcache', 'has']],
    [
      'what is safe',
      { verdict: { is: 'safe', of: (vector) => fullOf90.verdictOn(survey.table.sharesOf(vector)) } },
      ['grid'],
    ],
    [
      'what is undecided',
      { verdict: { is: 'undecided', of: (vector) => fullOf90.verdictOn(survey.table.sharesOf(vector)) } },
      ['has'],
    ],
    [
      'what is unsafe',
      { verdict: { is: 'unsafe', of: (vector) => fullOf90.verdictOn(survey.table.sharesOf(vector)) } },
      ['appcache'],
    ],
  ])('narrows to %s', (_, selection, expected) => {
    expect(ids(selection)).toEqual(expected);
  });

  it.each<[string, Selection, readonly string[]]>([
    ['all', {}, ['api.Lock', 'css.grid', 'css.has']],
    ['a prefix', { prefix: 'css.' }, ['css.grid', 'css.has']],
    ['features', { features: new Set(['grid']) }, ['css.grid']],
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

describe("the keys of a workspace's own feature", () => {
  const support = { chrome: ['full'] } as const;
  const index = editionOf({
    browsers: { chrome: ['1'] },
    keys: { 'api.Lock': { support }, 'css.grid': { support }, 'css.has': { support } },
    features: { grid: { keys: ['css.grid'] }, cart: { custom: true, keys: ['api.Lock', 'css.grid'] } },
  });
  const keys = (selection: Selection) =>
    new CoverageModel(index)
      .measure({ visits: 1, shares: [] })
      .list('key', OWN, { selection, sorts: [by('id')], offset: 0, limit: 9 })
      .items.map(({ subject: { id, feature } }) => [id, feature?.id]);

  it('are listed as the keys that they are, of whichever feature or none', () => {
    expect(keys({ features: new Set(['cart']) })).toEqual([
      ['api.Lock', undefined],
      ['css.grid', 'grid'],
    ]);
    expect(keys({ features: new Set(['grid']) })).toEqual([['css.grid', 'grid']]);
  });

  it('are narrowed further by what else is asked', () => {
    expect(keys({ features: new Set(['cart']), among: new Set(['css.grid', 'css.has']) })).toEqual([
      ['css.grid', 'grid'],
    ]);
    expect(keys({ features: new Set(['cart']), prefix: 'api.' })).toEqual([['api.Lock', undefined]]);
  });
});

const OWN = { basis: 'headline', withAncestors: false } as const;

function ids(selection: Selection = {}, sorts: readonly Sort[] = [by('id')], kind: SubjectKind = 'feature'): string[] {
  return survey.list(kind, OWN, { selection, sorts, offset: 0, limit: 10 }).items.map(({ subject }) => subject.id);
}

function by(criterion: SortCriterion, direction?: 'descending'): Sort {
  return { by: criterion, descending: direction === 'descending' };
}
