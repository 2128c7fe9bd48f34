import { GetTraffic, ListSegments, type Traffic } from '#libs/audiences/contract';
import { GetEditionIndex } from '#libs/catalogue/contract';
import type { EditionIndex } from '#libs/compat';
import { CountedCache } from '#libs/observability/contract';
import type { QueryBus } from '@nestjs/cqrs';
import { CoverageModel } from '../domain/coverage-model.js';
import type { PlacedVisits } from '../domain/placed-visits.js';
import { scaled } from '../domain/scenario.js';
import type { Survey } from '../domain/survey.js';
import type { Traffic as Counted } from '../domain/traffic.js';

/** Whose coverage, and by what: the latest snapshot and the current edition where none is named. */
export interface Population {
  readonly audienceId: string;
  readonly snapshotId?: string;
  readonly editionId?: string;
  /** The visits of this segment alone. */
  readonly segment?: string;
}

export interface Surveyed {
  readonly traffic: Traffic;
  readonly survey: Survey;
}

/** One segment of a snapshot. */
export interface SurveyedSegment {
  readonly segment: Traffic;
  readonly visits: PlacedVisits;
}

/**
 * Measures snapshots, and keeps what it measured lately: neither a snapshot nor an edition ever changes. An edition is told by
 * the object that it is, not by its id: as the caller's workspace knows it, it may have features and browsers that no other
 * has. Whether the snapshot is there for the caller is asked every time.
 */
export class Surveys {
  readonly #models = new WeakMap<EditionIndex, { readonly number: number; readonly model: CoverageModel }>();
  #numbered = 0;
  readonly #surveys = new CountedCache<string, Survey>('surveys', {
    isInBytes: true,
    maxSize: MOST_BYTES,
    sizeCalculation: ({ table }) => table.bytes,
  });
  readonly #splits = new CountedCache<string, readonly SurveyedSegment[]>('segments', {
    maxSize: MOST_SEGMENTS,
    sizeCalculation: ({ length }) => length + 1,
  });

  constructor(private readonly queries: QueryBus) {}

  /** An edition made ready for questions: the current one where none is named. */
  async model(editionId?: string): Promise<CoverageModel> {
    return this.#model(await this.queries.execute(new GetEditionIndex(editionId))).model;
  }

  async of({ audienceId, snapshotId, editionId, segment }: Population): Promise<Surveyed> {
    const [traffic, edition] = await Promise.all([
      this.queries.execute(new GetTraffic(audienceId, snapshotId, segment)),
      this.queries.execute(new GetEditionIndex(editionId)),
    ]);
    return { traffic, survey: this.#survey(traffic, edition) };
  }

  /** The segments of a snapshot, on the releases of its edition: each as the whole would be, were it all there is. */
  async split({ traffic, survey }: Surveyed): Promise<readonly SurveyedSegment[]> {
    if (traffic.dimension === undefined) return [];
    const { audienceId, snapshotId } = traffic;
    const { segments } = await this.queries.execute(new ListSegments(audienceId, snapshotId));
    const { number, model } = this.#model(survey.edition);
    const pair = `${snapshotId} ${String(number)}`;
    const split = this.#splits.get(pair) ?? segments.map((segment) => ({ segment, visits: model.place(segment) }));
    this.#splits.set(pair, split);
    return split;
  }

  /** The edition of a survey, made ready for questions. */
  modelOf({ edition }: Survey): CoverageModel {
    return this.#model(edition).model;
  }

  /** The visits of a snapshot if there were more or fewer of some of its segments; of one segment alone there are no others. */
  async scaled(surveyed: Surveyed, scale: readonly string[]): Promise<Counted> {
    if (scale.length === 0) return surveyed.traffic;
    const segments = surveyed.traffic.segment === undefined ? await this.split(surveyed) : [];
    return scaled(surveyed.traffic, scale, new Map(segments.map(({ segment }) => [segment.segment ?? '', segment])));
  }

  /** What an audience would be covered by if it were another: measured anew, and not kept. */
  imagined({ survey }: Surveyed, traffic: Counted): Survey {
    return this.#model(survey.edition).model.measure(traffic);
  }

  /** Nothing is awaited from the look to the entry: requests at the same moment never measure the same twice. */
  #survey(traffic: Traffic, edition: EditionIndex): Survey {
    const { number, model } = this.#model(edition);
    const pair = `${traffic.snapshotId} ${String(number)} ${traffic.segment ?? ''}`;
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
/** Of all snapshots that are asked about segment by segment; each takes some 14 KB. */
const MOST_SEGMENTS = 2_000;
