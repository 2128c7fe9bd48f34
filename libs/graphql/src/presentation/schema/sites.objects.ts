import { showAudience } from '#libs/audiences/contract';
import { showFeature, showKey } from '#libs/catalogue/contract';
import {
  listAdoptions,
  listCrossings,
  listForecasts,
  listOpportunities,
  listSites,
  listVerdicts,
  showAdoption,
  showCrossing,
  showSite,
  showVerdict,
} from '#libs/sites/contract';
import { subjectEdges } from './coverage.objects.js';
import type { GraphBook } from './graph-book.js';
import type { Source } from './source.js';

/** What is decided. */
export function siteObjects(book: GraphBook): void {
  book.object({
    ...{ name: 'Site', from: listSites, show: showSite, idName: 'siteId', isNode: true, telling: { siteId: 'id' } },
    description: 'A product whose team decides by a policy',
    edges: () => ({
      audience: book.one('Audience', showAudience, { audienceId: 'audienceId' }),
      verdicts: book.many('Verdict', listVerdicts, { siteId: 'id' }),
      verdictOn: book.one('ExplainedVerdict', showVerdict, { siteId: 'id' }),
      opportunities: book.many('Verdict', listOpportunities, { siteId: 'id' }),
      adoptions: book.many('Adoption', listAdoptions, { siteId: 'id' }),
      crossings: book.many('Crossing', listCrossings, { siteId: 'id' }),
      forecasts: book.many('SiteForecast', listForecasts, { siteId: 'id' }),
    }),
  });
  book.object({
    ...{ name: 'Verdict', from: listVerdicts, idName: 'subjectId', renamed: VERDICT_NAMES },
    description: 'What the policy of a site says of a feature or a key',
    edges: () => ({
      ...subjectEdges(book),
      adoption: book.one('Adoption', showAdoption, { siteId: 'siteId', adoptionId: decisionIn }),
      explanation: book.one('ExplainedVerdict', showVerdict, { ...SAME, siteId: 'siteId', subjectId: 'id' }),
    }),
  });
  book.object({
    ...{ name: 'ExplainedVerdict', from: showVerdict, idName: 'subjectId', renamed: VERDICT_NAMES },
    description: 'The same of one of them, in words and numbers',
    edges: () => ({
      ...subjectEdges(book),
      adoption: book.one('Adoption', showAdoption, { siteId: 'siteId', adoptionId: decisionIn }),
    }),
  });
  book.object({
    ...{ name: 'Adoption', from: listAdoptions, show: showAdoption, idName: 'adoptionId', isNode: true },
    telling: { siteId: 'siteId', adoptionId: 'id' },
    description: 'What a site’s team decided about a feature or a key',
    edges: () => ({
      site: book.one('Site', showSite, { siteId: 'siteId' }),
      feature: book.one('Feature', showFeature, { featureId: 'featureId', edition: NONE }),
      key: book.one('Key', showKey, { key: 'keyId', edition: NONE }),
    }),
  });
  book.object({
    ...{ name: 'Crossing', from: listCrossings, show: showCrossing, idName: 'crossingId', isNode: true },
    telling: { siteId: 'siteId', crossingId: 'id' },
    description: 'What passed a site’s line',
    edges: () => ({
      site: book.one('Site', showSite, { siteId: 'siteId' }),
      feature: book.one('Feature', showFeature, { featureId: subjectOf('feature'), edition: NONE }),
      key: book.one('Key', showKey, { key: subjectOf('key'), edition: NONE }),
    }),
  });
  book.object({
    ...{ name: 'SiteForecast', from: listForecasts, idName: 'subjectId', renamed: { feature: 'featureId' } },
    description: 'When something will probably be safe by the policy of a site',
    edges: () => subjectEdges(book),
  });
}

const VERDICT_NAMES = { feature: 'featureId', adoption: 'decision' };
const SAME = { snapshot: 'snapshot', edition: 'edition', segment: 'segment' };

const decisionIn = ({ adoption }: Source): unknown => (adoption as { readonly id: string } | undefined)?.id;
const subjectOf =
  (kind: string) =>
  (source: Source): unknown =>
    source.kind === kind ? source.subjectId : undefined;

/** By the current edition: what is decided on is not of one. */
const NONE = (): undefined => undefined;
