import type { EditionIndex } from '#libs/compat';
import { CountedCache } from '#libs/observability';
import { DerivedCache, PrismaService, SharedReadings } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { EditionIndexes } from '../application/edition-indexes.js';
import { decodeIndex } from './edition-index.codec.js';
import { theCurrent } from './edition.mapper.js';

/** Loads an edition's index when it is first asked for, and keeps the few that are asked for most recently. */
@Injectable()
export class PrismaEditionIndexes extends EditionIndexes {
  readonly #current: DerivedCache<'current', { readonly id: string }>;
  /** An edition never changes: nothing makes these forget. */
  readonly #indexes = new CountedCache<string, EditionIndex>('editions', { max: KEPT });
  readonly #loading = new SharedReadings<string, EditionIndex | undefined>();

  constructor(private readonly prisma: PrismaService) {
    super();
    this.#current = new DerivedCache(
      prisma.$events,
      { name: 'current-edition', max: 1 },
      { groupOf: () => ALL, changedBy: ({ type }) => (type === 'edition-made-current' ? ALL : undefined) },
    );
  }

  async current(): Promise<EditionIndex | undefined> {
    const current = await this.#current.get('current', () => this.#findCurrent());
    return current && this.find(current.id);
  }

  async find(editionId: string): Promise<EditionIndex | undefined> {
    const known = this.#indexes.get(editionId);
    return known ?? this.#loading.get(editionId, () => this.#load(editionId));
  }

  async #findCurrent(): Promise<{ readonly id: string } | undefined> {
    return (await this.prisma.edition.findFirst({ ...theCurrent, select: { id: true } })) ?? undefined;
  }

  async #load(id: string): Promise<EditionIndex | undefined> {
    const row = await this.prisma.edition.findUnique({ where: { id }, select: { index: true } });
    if (!row) return undefined;
    const index = decodeIndex(row.index);
    this.#indexes.set(id, index);
    return index;
  }
}

const ALL = 'all';

/** The current one, and as many older ones as are compared with it at a time. */
const KEPT = 4;
