import { GetTraffic, type Traffic } from '#libs/audiences/contract';
import { GetEditionIndex } from '#libs/catalogue/contract';
import type { EditionIndex } from '#libs/compat';
import type { QueryBus } from '@nestjs/cqrs';
import { LRUCache } from 'lru-cache';
import { CoverageModel } from '../domain/coverage-model.js';
import type { Survey } from '../domain/survey.js';
import type { Traffic as Counted } from '../domain/traffic.js';

/** Whose coverage, and by what: the latest snapshot and the current edition where none is named. */
export interface Population {
  readonly audienceId: string;
  readonly snapshotId?: string;
  readonly editionId?: string;
}

export interface Surveyed {
  readonly traffic: Traffic;
  readonly survey: Survey;
}

/**
 * Measures snapshots, and keeps what it measured lately: neither a snapshot nor an edition ever changes. An edition is told by
 * the object that it is, not by its id: as the caller's workspace knows it, it may have features and browsers that no other
 * has. Whether the snapshot is there for the caller is asked every time.
 */
export class Surveys {
  readonly #models = new WeakMap<EditionIndex, { readonly number: number; readonly model: CoverageModel }>();
  #numbered = 0;
  readonly #surveys = new LRUCache<string, Survey>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ table }) => table.bytes,
  });

  constructor(private readonly queries: QueryBus) {}

  /** An edition made ready for questions: the current one where none is named. */
  async model(editionId?: string): Promise<CoverageModel> {
    return this.#model(await this.queries.execute(new GetEditionIndex(editionId))).model;
  }

  async of({ audienceId, snapshotId, editionId }: Population): Promise<Surveyed> {
    const [traffic, edition] = await Promise.all([
      this.queries.execute(new GetTraffic(audienceId, snapshotId)),
      this.queries.execute(new GetEditionIndex(editionId)),
    ]);
    return { traffic, survey: this.#survey(traffic, edition) };
  }

  /** What an audience would be covered by if it were another: measured anew, and not kept. */
  imagined({ survey }: Surveyed, traffic: Counted): Survey {
    return this.#model(survey.edition).model.measure(traffic);
  }

  /** Nothing is awaited from the look to the entry: requests at the same moment never measure the same twice. */
  #survey(traffic: Traffic, edition: EditionIndex): Survey {
    const { number, model } = this.#model(edition);
    const pair = `${traffic.snapshotId} ${String(number)}`;
    const known = this.#surveys.get(pair);
    if (known) return known;

    const survey = model.measure(traffic);
    this.#surveys.set(pair, survey);
    return survey;
  }

  #model(edition: EditionIndex): { readonly number: number; readonly model: CoverageModel } {
    const known = this.#models.get(edition);
    if (known) return known;

    const made = { number: (this.#numbered += 1), model: new CoverageModel(edition) };
    this.#models.set(edition, made);
    return made;
  }
}

/** About 120 pairs of a snapshot and an edition. */
const MOST_BYTES = 32 * 2 ** 20;
