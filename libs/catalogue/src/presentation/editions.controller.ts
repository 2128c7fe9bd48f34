import {
  Affords,
  collection,
  FromPath,
  FromQuery,
  type OffsetQuery,
  type PathOf,
  resource,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetEdition } from '../application/queries/get-edition.js';
import { type EditionView, ListEditions } from '../application/queries/list-editions.js';
import {
  listBrowsers,
  listEditions,
  listFeatures,
  listGroups,
  listKeys,
  showEdition,
} from './catalogue.affordances.js';
import { editionShape } from './catalogue.shapes.js';

@Controller()
export class EditionsController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listEditions)
  async list(@FromQuery() query: OffsetQuery): Promise<Resource> {
    const { offset, limit } = query;
    const editions = await this.queries.execute(new ListEditions());
    const page = { offset, limit, total: editions.length };
    return collection(listEditions, {}, query, page, editions.slice(offset, offset + limit).map(editionResource));
  }

  @Affords(showEdition)
  async show(@FromPath() { editionId }: PathOf<typeof showEdition>): Promise<Resource> {
    return editionResource(await this.queries.execute(new GetEdition(editionId)));
  }
}

const editionResource = ({ importedAt, currentSince, ...edition }: EditionView): Resource =>
  resource(editionShape, {
    ...{ ...edition, importedAt: importedAt.toISOString() },
    ...(currentSince && { currentSince: currentSince.toISOString() }),
  })
    .self(showEdition.at({ editionId: edition.id }))
    .link(listEditions.at({}), 'up')
    .link(listFeatures.at({}, { edition: edition.id }))
    .link(listKeys.at({}, { edition: edition.id }))
    .link(listBrowsers.at({}, { edition: edition.id }))
    .link(listGroups.at({}, { edition: edition.id }));
