import type { EditionIndex } from '#libs/compat';
import { CountedCache } from '#libs/observability/contract';
import { overlayEdition } from '../domain/overlay-edition.js';
import type { CatalogueAdditions, WorkspaceAdditions } from './catalogue-additions.js';
import type { EditionIndexes } from './edition-indexes.js';

/** An edition, and what the workspace adds to it. */
export interface KnownEdition {
  readonly upstream: EditionIndex;
  readonly additions: WorkspaceAdditions;
  /** The one laid over the other, when it is asked for. */
  readonly edition: EditionIndex;
}

/**
 * The editions as the workspace in context knows them. One without additions has the upstream ones, as they are; for all others
 * an edition is compiled once for each state of their additions.
 */
export class WorkspaceEditions {
  /** By the additions, not by who has them: nobody is answered from another's, nor from what theirs were before. */
  readonly #overlays = new CountedCache<WorkspaceAdditions, WeakMap<EditionIndex, EditionIndex>>('workspace-editions', {
    max: KEPT,
  });

  constructor(
    private readonly editions: EditionIndexes,
    private readonly additions: Pick<CatalogueAdditions, 'current'>,
  ) {}

  /** That edition, or the current one: for callers that cannot go on without. */
  async get(editionId?: string): Promise<EditionIndex> {
    return (await this.know(editionId)).edition;
  }

  async know(editionId?: string): Promise<KnownEdition> {
    const [upstream, additions] = await Promise.all([this.editions.get(editionId), this.additions.current()]);
    const overlay = () => this.#overlay(upstream, additions);
    return {
      ...{ upstream, additions },
      get edition() {
        return overlay();
      },
    };
  }

  /** Nothing is awaited here: requests at the same moment never compile the same twice. */
  #overlay(upstream: EditionIndex, additions: WorkspaceAdditions): EditionIndex {
    const { features, browsers, aliases } = additions;
    if (features.length + browsers.length + aliases.length === 0) return upstream;

    const overlays = this.#overlays.get(additions) ?? new WeakMap<EditionIndex, EditionIndex>();
    const edition = overlays.get(upstream) ?? overlayEdition(upstream, additions);
    this.#overlays.set(additions, overlays.set(upstream, edition));
    return edition;
  }
}

/** Workspaces with additions that ask in turn; each of their editions takes about half a megabyte. */
const KEPT = 64;
