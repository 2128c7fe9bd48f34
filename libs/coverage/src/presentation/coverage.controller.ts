import { showAudience, toTheImport } from '#libs/audiences/contract';
import {
  Affords,
  collection,
  FromPath,
  FromQuery,
  linkingOn,
  type PathOf,
  redirection,
  type Redirection,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { type Query, QueryBus } from '@nestjs/cqrs';
import { GetCoverage } from '../application/queries/get-coverage.js';
import { GetJointCoverage } from '../application/queries/get-joint-coverage.js';
import { ListCoverage } from '../application/queries/list-coverage.js';
import { explainCoverage, joinCoverage, listCoverage } from './coverage.affordances.js';
import {
  askedAgain,
  CoverageQuery,
  JointQuery,
  listingOf,
  populationOf,
  ReadingQuery,
  readingOf,
} from './coverage.query.js';
import { coverageResource, explainedResource, fromSource, jointResource } from './coverage.resource.js';

@Controller()
export class CoverageController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listCoverage)
  async list(
    @FromPath() { audienceId }: PathOf<typeof listCoverage>,
    @FromQuery() query: CoverageQuery,
  ): Promise<Resource> {
    const asked = new ListCoverage(populationOf(audienceId, query), listingOf(query));
    const { items, total, ...source } = await this.ask(asked);

    const again = askedAgain(query);
    const page = { offset: query.offset, limit: query.limit, total };
    const coverages = items.map((item) => coverageResource(audienceId, item, again));
    return fromSource(collection(listCoverage, { audienceId }, query, page, coverages, source), source)
      .link(showAudience.at({ audienceId }), 'up')
      .link(explainCoverage.template({ audienceId }))
      .link(joinCoverage.template({ audienceId }));
  }

  @Affords(explainCoverage)
  async explain(
    @FromPath() { audienceId, subjectId }: PathOf<typeof explainCoverage>,
    @FromQuery() query: ReadingQuery,
  ): Promise<Resource | Redirection> {
    const asked = new GetCoverage(populationOf(audienceId, query), subjectId, readingOf(query));
    const view = await this.ask(asked).catch(linkingOn('not-found', toKeysBelow(audienceId, query)));
    return view.kind === 'moved'
      ? redirection(explainCoverage.at({ audienceId, subjectId: view.target }))
      : explainedResource(view, query);
  }

  @Affords(joinCoverage)
  async join(
    @FromPath() { audienceId }: PathOf<typeof joinCoverage>,
    @FromQuery() query: JointQuery,
  ): Promise<Resource> {
    const asked = new GetJointCoverage(populationOf(audienceId, query), query.subject, readingOf(query));
    return jointResource(await this.ask(asked), query);
  }

  private ask<Answer>(question: Query<Answer>): Promise<Answer> {
    return this.queries.execute(question).catch(toTheImport);
  }
}

/** Whoever asked for what is no key but where keys begin, is led to their coverage. */
const toKeysBelow =
  (audienceId: string, query: ReadingQuery) =>
  ({ prefix }: Readonly<Record<string, unknown>>) =>
    typeof prefix === 'string'
      ? listCoverage.at({ audienceId }, { ...askedAgain(query), subject: 'keys', prefix })
      : undefined;
