import {
  Affords,
  collection,
  FromPath,
  FromQuery,
  linkingOn,
  type PathOf,
  resource,
  type Resource,
} from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetKey, type KeyView } from '../application/queries/get-key.js';
import { type KeySummary, ListKeys } from '../application/queries/list-keys.js';
import { asUri } from './as-uri.js';
import { listKeys, showEdition, showFeature, showKey } from './catalogue.affordances.js';
import { inEdition, KeysQuery, OfEditionQuery } from './catalogue.query.js';
import { keyShape, keySummaryShape } from './catalogue.shapes.js';

@Controller()
export class KeysController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listKeys)
  async list(@FromQuery() query: KeysQuery): Promise<Resource> {
    const { q, prefix, feature, edition } = query;
    const filter = {
      ...(q !== undefined && { text: q }),
      ...(prefix !== undefined && { prefix }),
      ...(feature !== undefined && { feature }),
    };
    const { items, editionId, ...page } = await this.queries.execute(new ListKeys(query, filter, edition));
    const keys = items.map((key) => withFeature(resource(keySummaryShape, key), key, query));
    return collection(listKeys, {}, query, page, keys, { editionId }).link(showEdition.at({ editionId }));
  }

  @Affords(showKey)
  async show(@FromPath() { key }: PathOf<typeof showKey>, @FromQuery() query: OfEditionQuery): Promise<Resource> {
    const found = await this.queries
      .execute(new GetKey(key, query.edition))
      .catch(linkingOn('not-found', ({ prefix }) => keysBelow(prefix, query)));
    return keyResource(found, query);
  }
}

/** Who asked for what is no key but where keys begin, is led to them. */
const keysBelow = (prefix: unknown, query: OfEditionQuery) =>
  typeof prefix === 'string' ? listKeys.at({}, { prefix, ...inEdition(query) }) : undefined;

function keyResource(key: KeyView, query: OfEditionQuery): Resource {
  const asked = inEdition(query);
  const specUrls = key.specUrls.map(asUri);
  const shown = withFeature(resource(keyShape, { ...key, specUrls }), key, query)
    .link(listKeys.at({}, asked), 'up')
    .link(showEdition.at({ editionId: key.editionId }))
    .link(listKeys.at({}, { prefix: `${key.key}.`, ...asked }))
    .outsideAll('describedby', specUrls);
  if (key.parent) shown.link(showKey.at({ key: key.parent }, asked), 'plimsoll:parent');
  if (key.mdnUrl) shown.outside('help', key.mdnUrl);
  return shown;
}

function withFeature(shown: Resource, { key, feature }: KeySummary, query: OfEditionQuery): Resource {
  const asked = inEdition(query);
  shown.self(showKey.at({ key }, asked));
  return feature ? shown.link(showFeature.at({ featureId: feature }, asked)) : shown;
}
