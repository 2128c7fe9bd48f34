import type { EditionIndex } from '#libs/compat';
import { isbot } from 'isbot';
import { ReleaseBook } from '../../domain/release-book.js';
import { RowMapper } from '../../domain/row-mapper.js';

/** Maps rows to the releases of this edition. Made once for each, since an edition never changes. */
export function rowMapperOf(edition: Pick<EditionIndex, 'browsers' | 'aliases'>): RowMapper {
  const mapper = MAPPERS.get(edition) ?? new RowMapper(new ReleaseBook(edition.browsers, edition.aliases), isbot);
  MAPPERS.set(edition, mapper);
  return mapper;
}

const MAPPERS = new WeakMap<object, RowMapper>();
