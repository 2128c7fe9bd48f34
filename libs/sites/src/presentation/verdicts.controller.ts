import { toTheImport } from '#libs/audiences/contract';
import {
  Affords,
  collection,
  FromPath,
  FromQuery,
  type PathOf,
  redirection,
  type Redirection,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetVerdict } from '../application/queries/get-verdict.js';
import { ListVerdicts } from '../application/queries/list-verdicts.js';
import { explainedVerdictResource, onGrounds, verdictResource } from './verdict.resource.js';
import { listVerdicts, showVerdict } from './verdicts.affordances.js';
import { askedAgain, listingOf, pinOf, PinQuery, VerdictsQuery } from './verdicts.query.js';

/** What a site's policy says. */
@Controller()
export class VerdictsController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listVerdicts)
  async list(
    @FromPath() { siteId }: PathOf<typeof listVerdicts>,
    @FromQuery() query: VerdictsQuery,
  ): Promise<Resource> {
    const { items, total, ...grounds } = await this.queries
      .execute(new ListVerdicts(siteId, listingOf(query), pinOf(query)))
      .catch(toTheImport);
    const page = { offset: query.offset, limit: query.limit, total };
    const verdicts = items.map((item) => verdictResource(siteId, item, askedAgain(query)));
    return onGrounds(collection(listVerdicts, { siteId }, query, page, verdicts, grounds), grounds).link(
      showVerdict.template({ siteId }),
    );
  }

  @Affords(showVerdict)
  async show(
    @FromPath() { siteId, subjectId }: PathOf<typeof showVerdict>,
    @FromQuery() query: PinQuery,
  ): Promise<Resource | Redirection> {
    const view = await this.queries.execute(new GetVerdict(siteId, subjectId, pinOf(query))).catch(toTheImport);
    return view.kind === 'moved'
      ? redirection(showVerdict.at({ siteId, subjectId: view.target }))
      : explainedVerdictResource(view, askedAgain(query));
  }
}
