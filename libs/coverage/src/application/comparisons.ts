import { ListPeriods, type SnapshotPeriod, type Traffic } from '#libs/audiences/contract';
import type { QueryBus } from '@nestjs/cqrs';
import { NoEarlierSnapshot, NothingBetween } from '../domain/coverage.errors.js';
import { Difference, type Standpoint } from '../domain/difference.js';
import type { Population, Surveys } from './surveys.js';

/** What is compared: the last two snapshots by the current edition, where nothing is named. */
export interface Sides {
  readonly from?: string;
  readonly to?: string;
  readonly fromEdition?: string;
  readonly toEdition?: string;
  /** Of both snapshots the visits of this segment alone. */
  readonly segment?: string;
}

/** One side of it. */
export interface Compared extends Standpoint {
  readonly traffic: Traffic;
}

export interface Comparison {
  readonly before: Compared;
  readonly after: Compared;
  readonly difference: Difference;
}

/** Finds out what is compared with what, and compares it. */
export class Comparisons {
  constructor(
    private readonly surveys: Surveys,
    private readonly queries: QueryBus,
  ) {}

  async between(audienceId: string, sides: Sides): Promise<Comparison> {
    const { from, to } = await this.#snapshots(audienceId, sides);
    const [before, after] = await Promise.all([
      this.#standpoint({ audienceId, snapshotId: from, editionId: sides.fromEdition, segment: sides.segment }),
      this.#standpoint({ audienceId, snapshotId: to, editionId: sides.toEdition, segment: sides.segment }),
    ]);
    if (before.survey === after.survey) throw new NothingBetween();

    const moved = await this.surveys.of({
      ...{ audienceId, snapshotId: to, editionId: sides.fromEdition, segment: sides.segment },
    });
    return { before, after, difference: new Difference(before, after, moved.survey) };
  }

  /** The last two; the last one and the one before it; or the last one twice, where it is editions that are compared. */
  async #snapshots(audienceId: string, sides: Sides): Promise<{ readonly from?: string; readonly to?: string }> {
    const periods = await this.queries.execute(new ListPeriods(audienceId, sides.segment));
    const to = sides.to ?? periods.at(-1)?.snapshotId;
    const from = sides.from ?? before(periods, to) ?? (sides.fromEdition === sides.toEdition ? undefined : to);
    if (from === undefined && to !== undefined && periods.some(({ snapshotId }) => snapshotId === to))
      throw new NoEarlierSnapshot(audienceId);
    return { from, to };
  }

  async #standpoint(population: Population): Promise<Compared> {
    const [{ traffic, survey }, model] = await Promise.all([
      this.surveys.of(population),
      this.surveys.model(population.editionId),
    ]);
    return { traffic, survey, model };
  }
}

function before(periods: readonly SnapshotPeriod[], snapshotId?: string): string | undefined {
  const place = periods.findIndex((period) => period.snapshotId === snapshotId);
  return place > 0 ? periods[place - 1].snapshotId : undefined;
}
