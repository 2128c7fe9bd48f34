import { choice, Field, flag, id, list, OffsetQuery, optional, text } from '#libs/hypermedia';
import type { BrowserType } from '../application/queries/list-browsers.js';
import { browserType, EDITION, RELEASE_STATUSES } from './catalogue.shapes.js';

const edition = optional(id(EDITION, { title: 'An older edition of the catalogue; absent: the current one' }));
const words = optional(text('grid', { title: 'Words that all occur', maxLength: 200 }));

const SORT = '^-?(id|name|baselineLowDate)(,-?(id|name|baselineLowDate))*$';

/** One thing of the catalogue, by any of its editions. */
export class OfEditionQuery {
  @Field(edition) readonly edition?: string;
}

/** Links from one thing of an edition lead to others of the same; those of the current edition name none. */
export const inEdition = ({ edition }: OfEditionQuery): Readonly<Record<string, string>> =>
  edition === undefined ? {} : { edition };

/** A list of the catalogue, by any of its editions. */
export class CatalogueQuery extends OffsetQuery {
  @Field(edition) readonly edition?: string;
}

const custom = optional(flag(true, { title: 'What this workspace added, or all else' }));

export class BrowsersQuery extends CatalogueQuery {
  @Field(custom) readonly custom?: boolean;

  @Field(optional(list(browserType, { title: 'Those that run in one of these' })))
  readonly type?: readonly BrowserType[];
}

export class ReleasesQuery extends CatalogueQuery {
  @Field(optional(choice(RELEASE_STATUSES, 'current', { title: 'Releases of this status' })))
  readonly status?: (typeof RELEASE_STATUSES)[number];
}

export class FeaturesQuery extends CatalogueQuery {
  @Field(words) readonly q?: string;

  @Field(optional(text('grid', { title: 'Features that are in this group itself' }))) readonly group?: string;

  @Field(optional(choice(['high', 'low', 'false'], 'high', { title: 'Features of this Baseline' })))
  readonly baseline?: 'high' | 'low' | 'false';

  @Field(optional(flag(true, { title: 'Features that developers are advised against, or all others' })))
  readonly discouraged?: boolean;

  @Field(custom) readonly custom?: boolean;

  @Field(optional(text('safari_ios', { title: 'With version: features that this browser fully supports' })))
  readonly browser?: string;

  @Field(optional(text('15.4', { title: 'The version of that browser' }))) readonly version?: string;

  @Field(
    optional(
      text('-baselineLowDate,name', {
        title: 'id, name or baselineLowDate, descending after -',
        pattern: SORT,
        mustBe: 'be criteria separated by commas, each descending after -; they are id, name and baselineLowDate',
      }),
    ),
  )
  readonly sort?: string;
}

export class KeysQuery extends CatalogueQuery {
  @Field(words) readonly q?: string;

  @Field(optional(text('css.properties.grid.', { title: 'What the key begins with' }))) readonly prefix?: string;

  @Field(optional(text('grid', { title: 'Keys of this feature' }))) readonly feature?: string;
}
