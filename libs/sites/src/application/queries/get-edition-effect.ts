import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Distrust } from '../../domain/ruling.js';
import { SiteGrounds } from '../site-grounds.js';
import { unlessNoSnapshot } from '../unless-no-snapshot.js';
import { ListRisks } from './list-risks.js';
import { ListVerdicts } from './list-verdicts.js';

/**
 * What would change for a site if another edition were the current one: by its latest snapshot and its policy as they are.
 * Nothing where it has no snapshot yet.
 */
export class GetEditionEffect extends Query<EditionEffectView | undefined> {
  constructor(
    readonly siteId: string,
    readonly editionId: string,
  ) {
    super();
  }
}

export interface EditionEffectView {
  /** Why the snapshot decides nothing, by either edition. */
  readonly distrust?: Distrust;
  readonly features: SafetyChange;
  readonly keys: SafetyChange;
  /** What the site has adopted and is at risk with from then on, by its id. */
  readonly newRisks: readonly string[];
}

/** How the verdicts on all features, or on all keys, would change. Ids in the order of the alphabet. */
export interface SafetyChange {
  readonly safeBefore: number;
  readonly safeAfter: number;
  readonly becomeSafe: readonly string[];
  readonly noLongerSafe: readonly string[];
  /** What only the other edition knows, and what only the current one does. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

@QueryHandler(GetEditionEffect)
export class GetEditionEffectHandler implements IQueryHandler<GetEditionEffect> {
  constructor(
    private readonly queries: QueryBus,
    private readonly grounds: SiteGrounds,
  ) {}

  async execute({ siteId, editionId }: GetEditionEffect): Promise<EditionEffectView | undefined> {
    const grounds = await this.grounds.of(siteId).catch(unlessNoSnapshot);
    if (!grounds) return undefined;

    const [risky, features, keys] = [
      await this.#risks(siteId),
      await this.#change(siteId, 'feature', editionId),
      await this.#change(siteId, 'key', editionId),
    ];
    const newRisks = [...(await this.#risks(siteId, editionId))].filter((id) => !risky.has(id)).sort();
    return { ...(grounds.distrust && { distrust: grounds.distrust }), features, keys, newRisks };
  }

  async #change(siteId: string, kind: 'feature' | 'key', editionId: string): Promise<SafetyChange> {
    const [before, after] = [await this.#safety(siteId, kind), await this.#safety(siteId, kind, editionId)];
    const among = (ids: ReadonlyMap<string, boolean>, fits: (id: string) => boolean): readonly string[] =>
      [...ids.keys()].filter(fits).sort();
    return {
      ...{ safeBefore: safeIn(before), safeAfter: safeIn(after) },
      becomeSafe: among(after, (id) => after.get(id) === true && before.get(id) === false),
      noLongerSafe: among(after, (id) => after.get(id) === false && before.get(id) === true),
      added: among(after, (id) => !before.has(id)),
      gone: among(before, (id) => !after.has(id)),
    };
  }

  /** Whether each is safe; by the current edition where none is named. */
  async #safety(siteId: string, kind: 'feature' | 'key', editionId?: string): Promise<ReadonlyMap<string, boolean>> {
    const listing = new ListVerdicts(siteId, { kind, filter: {}, sorts: [], ...ALL }, pinTo(editionId));
    const { items } = await this.queries.execute(listing);
    return new Map(items.map(({ id, verdict }) => [id, verdict === 'safe']));
  }

  async #risks(siteId: string, editionId?: string): Promise<ReadonlySet<string>> {
    const { items } = await this.queries.execute(new ListRisks(siteId, ALL, pinTo(editionId)));
    return new Set(items.map(({ id }) => id));
  }
}

const ALL = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
const pinTo = (editionId?: string) => (editionId === undefined ? {} : { editionId });
const safeIn = (safety: ReadonlyMap<string, boolean>): number => [...safety.values()].filter(Boolean).length;
