import { isNumbered, ReleaseLine } from '#libs/compat';
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
    if (at < 0) throw new NotFound('release', version, { suggestions: around(version, releases) });
    const [previous, next] = [at > 0 ? releases[at - 1] : undefined, releases.at(at + 1)];
    return {
      editionId,
      ...releases[at],
      ...(previous && { previous: previous.version }),
      ...(next && { next: next.version }),
    };
  }
}

/** The releases that it would stand between, in version order. */
function around(version: string, releases: readonly KnownRelease[]): string[] {
  if (!isNumbered(version)) return [];
  const versions = releases.map((release) => release.version).filter(isNumbered);
  const after = new ReleaseLine(versions).startOf(version);
  return versions.slice(Math.max(0, after - 1), after + 1);
}
