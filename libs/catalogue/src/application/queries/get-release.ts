import { nearestIds } from '#libs/compat';
import { NotFound } from '#libs/kernel';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { KnownBrowsers, type KnownRelease } from '../known-browsers.js';
import { findBrowser } from './get-browser.js';

export interface ReleaseView extends KnownRelease {
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
  constructor(private readonly known: KnownBrowsers) {}

  async execute({ browserId, version, editionId: asked }: GetRelease): Promise<ReleaseView> {
    const { editionId, browsers } = await this.known.of(asked);
    const { releases } = findBrowser(browsers, browserId);
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
