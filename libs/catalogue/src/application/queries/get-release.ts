import { nearestIds } from '#libs/compat';
import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ReleaseRecord } from '../../domain/edition-contents.js';
import { CatalogueRecords } from '../catalogue-records.js';
import { EditionIndexes } from '../edition-indexes.js';
import { findBrowser } from './get-browser.js';

export interface ReleaseView extends ReleaseRecord {
  readonly editionId: string;
  /** The release before it and the one after it, in version order. */
  readonly previous?: string;
  readonly next?: string;
}

export class GetRelease extends Query<ReleaseView> {
  constructor(
    readonly browserId: string,
    readonly version: string,
    readonly editionId?: string,
  ) {
    super();
  }
}

@QueryHandler(GetRelease)
export class GetReleaseHandler implements IQueryHandler<GetRelease> {
  constructor(
    private readonly editions: EditionIndexes,
    private readonly records: CatalogueRecords,
  ) {}

  async execute({ browserId, version, editionId: asked }: GetRelease): Promise<ReleaseView> {
    const { editionId } = await this.editions.get(asked);
    const { releases } = findBrowser(await this.records.browsers(editionId), browserId);
    const at = releases.findIndex((release) => release.version === version);
    if (at < 0) {
      const suggestions = nearestIds(
        releases.map((release) => release.version),
        version,
      );
      throw new NotFound('release', version, { suggestions });
    }
    const [previous, next] = [at > 0 ? releases[at - 1] : undefined, releases.at(at + 1)];
    return {
      editionId,
      ...releases[at],
      ...(previous && { previous: previous.version }),
      ...(next && { next: next.version }),
    };
  }
}
