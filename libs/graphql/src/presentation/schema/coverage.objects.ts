import { listAudiences, listSnapshots, showAudience, showSnapshot } from '#libs/audiences/contract';
import { showEdition, showFeature, showKey } from '#libs/catalogue/contract';
import { explainCoverage, listCoverage, showForecast, showTrend } from '#libs/coverage/contract';
import { listSites } from '#libs/sites/contract';
import type { GraphBook } from './graph-book.js';
import type { Source } from './source.js';

/** Who visits, and with what of the web they can do. */
export function coverageObjects(book: GraphBook): void {
  book.object({
    ...{ name: 'Audience', from: listAudiences, show: showAudience, idName: 'audienceId', isNode: true },
    telling: { audienceId: 'id' },
    description: 'A population of visitors',
    edges: () => ({
      snapshots: book.many('Snapshot', listSnapshots, { audienceId: 'id' }),
      coverage: book.many('Coverage', listCoverage, { audienceId: 'id' }),
      coverageOf: book.one('ExplainedCoverage', explainCoverage, { audienceId: 'id' }),
      trend: book.many('TrendPoint', showTrend, { audienceId: 'id' }),
      forecast: book.one('Forecast', showForecast, { audienceId: 'id' }),
      sites: book.many('Site', listSites, { audience: 'id' }),
    }),
  });
  book.object({
    ...{ name: 'Snapshot', from: listSnapshots, show: showSnapshot, idName: 'snapshotId', isNode: true },
    telling: { audienceId: 'audienceId', snapshotId: 'id' },
    description: 'What an audience browsed with in one period',
    edges: () => ({
      audience: book.one('Audience', showAudience, { audienceId: 'audienceId' }),
      edition: book.one('Edition', showEdition, { editionId: 'editionId' }),
      coverage: book.many('Coverage', listCoverage, { audienceId: 'audienceId', snapshot: 'id' }),
    }),
  });
  book.object({
    ...{ name: 'Coverage', from: listCoverage, idName: 'subjectId', renamed: { feature: 'featureId' } },
    description: 'What share of the visits of an audience supports a feature or a key',
    edges: () => ({
      ...subjectEdges(book),
      explanation: book.one('ExplainedCoverage', explainCoverage, {
        ...SAME,
        audienceId: 'audienceId',
        subjectId: 'id',
      }),
      forecast: book.one('Forecast', showForecast, { ...SAME_FUTURE, audienceId: 'audienceId', subject: 'id' }),
    }),
  });
  book.object({
    ...{ name: 'ExplainedCoverage', from: explainCoverage, idName: 'subjectId', renamed: { feature: 'featureId' } },
    description: 'The same of one of them, browser by browser',
    edges: () => subjectEdges(book),
  });
  book.object({
    ...{ name: 'TrendPoint', from: showTrend, idName: 'subjectId' },
    description: 'The coverage of one snapshot among others',
  });
  book.object({
    ...{ name: 'Forecast', from: showForecast, idName: 'subjectId', renamed: { feature: 'featureId' } },
    description: 'What coverage is to be expected',
    edges: () => subjectEdges(book),
  });
}

/** What a measurement is of. */
export const subjectEdges = (book: GraphBook) => ({
  feature: book.one('Feature', showFeature, { featureId: featureIn, edition: 'edition' }),
  key: book.one('Key', showKey, { key: keyIn, edition: 'edition' }),
});

/** The feature itself, or that of a key. */
const featureIn = ({ kind, id, feature }: Source): unknown => (kind === 'key' ? feature : id);
const keyIn = ({ kind, id }: Source): unknown => (kind === 'key' ? id : undefined);

const SAME_FUTURE = { basis: 'basis', edition: 'edition', segment: 'segment' };
const SAME = { ...SAME_FUTURE, withAncestors: 'withAncestors', snapshot: 'snapshot', threshold: 'threshold' };
