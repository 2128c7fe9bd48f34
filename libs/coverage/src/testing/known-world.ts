import {
  GetTraffic,
  ListPeriods,
  ListSegments,
  ListTraffic,
  type SegmentsOfTraffic,
  type SnapshotPeriod,
  type Traffic,
} from '#libs/audiences/contract';
import { GetEditionIndex } from '#libs/catalogue/contract';
import type { EditionIndex } from '#libs/compat';
import { NotFound } from '#libs/kernel';
import { CqrsModule, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Provider } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { GetBuildTargetsHandler } from '../application/queries/get-build-targets.js';
import { GetCoverageHandler } from '../application/queries/get-coverage.js';
import { GetFrontierHandler } from '../application/queries/get-frontier.js';
import { GetDiffHandler } from '../application/queries/get-diff.js';
import { GetForecastHandler } from '../application/queries/get-forecast.js';
import { GetFootingsHandler } from '../application/queries/get-footings.js';
import { GetJointCoverageHandler } from '../application/queries/get-joint-coverage.js';
import { GetJudgementsHandler } from '../application/queries/get-judgements.js';
import { GetSubjectsHandler } from '../application/queries/get-subjects.js';
import { GetTrendHandler } from '../application/queries/get-trend.js';
import { ListCoverageHandler } from '../application/queries/list-coverage.js';
import { ListExplainedCoverageHandler } from '../application/queries/list-explained-coverage.js';
import { ListSegmentCoverageHandler } from '../application/queries/list-segment-coverage.js';
import { ListWhatIfHandler } from '../application/queries/list-what-if.js';
import { ListForecastsHandler } from '../application/queries/list-forecasts.js';
import { DerivedResults } from '../application/derived-results.js';
import { PastTests } from '../application/past-tests.js';
import { Prospects } from '../application/prospects.js';
import { Expectations } from '../application/expectations.js';
import { SegmentProspects } from '../application/segment-prospects.js';
import { Comparisons } from '../application/comparisons.js';
import { Juries } from '../application/juries.js';
import { Surveys } from '../application/surveys.js';
import type { Traffic as Counted } from '../domain/traffic.js';
import { InMemoryResults } from './in-memory-results.js';

export const SHOP = '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f';

/** The other modules as coverage sees them: what they know is put in by hand, and the last of each is the current one. */
export class KnownWorld {
  readonly editions: EditionIndex[] = [];
  readonly snapshots: Traffic[] = [];
  readonly segments: Traffic[] = [];
  /** What was worked out, which any process may find. */
  readonly results = new InMemoryResults();

  /** Makes a snapshot of the audience SHOP; snapshots are made in the order of their days. */
  seen(snapshotId: string, counted: Counted, days: Days = OCTOBERS): this {
    this.snapshots.push({ audienceId: SHOP, snapshotId, ...days, mappedBy: 'first', ...counted });
    return this;
  }

  /** Tells the visits of the latest snapshot apart by country. */
  split(segments: Readonly<Record<string, Counted>>): this {
    const whole = { ...this.snapshots[this.snapshots.length - 1], dimension: 'Country' };
    this.snapshots.splice(-1, 1, whole);
    this.segments.push(...Object.entries(segments).map(([segment, counted]) => ({ ...whole, ...counted, segment })));
    return this;
  }

  /** Of all visits, or of one segment. */
  trafficOf(segment?: string): readonly Traffic[] {
    return segment === undefined ? this.snapshots : this.segments.filter((each) => each.segment === segment);
  }

  /** What a Nest module needs to ask this world about coverage. */
  get providers(): Provider[] {
    return [
      { provide: KnownWorld, useValue: this },
      { provide: Surveys, useFactory: (queries: QueryBus) => new Surveys(queries), inject: [QueryBus] },
      { provide: DerivedResults, useFactory: () => new DerivedResults(this.results, 'code') },
      {
        provide: Juries,
        useFactory: (surveys: Surveys, results: DerivedResults) => new Juries(surveys, results),
        inject: [Surveys, DerivedResults],
      },
      {
        provide: Prospects,
        useFactory: (surveys: Surveys, queries: QueryBus, results: DerivedResults) =>
          new Prospects(surveys, queries, new PastTests(results)),
        inject: [Surveys, QueryBus, DerivedResults],
      },
      {
        provide: Expectations,
        useFactory: (surveys: Surveys, queries: QueryBus, results: DerivedResults) =>
          new Expectations(new SegmentProspects(surveys, queries), results),
        inject: [Surveys, QueryBus, DerivedResults],
      },
      {
        provide: Comparisons,
        useFactory: (surveys: Surveys, queries: QueryBus) => new Comparisons(surveys, queries),
        inject: [Surveys, QueryBus],
      },
      ...[
        KnownEditions,
        ...[KnownTraffic, KnownPeriods, KnownTraffics, KnownSegments],
        ...[ListCoverageHandler, ListExplainedCoverageHandler],
        ListSegmentCoverageHandler,
        GetCoverageHandler,
        GetJointCoverageHandler,
        ...[GetFootingsHandler, GetJudgementsHandler],
        GetBuildTargetsHandler,
        GetSubjectsHandler,
        GetFrontierHandler,
        ListWhatIfHandler,
        ...[GetTrendHandler, GetDiffHandler, GetForecastHandler, ListForecastsHandler],
      ],
    ];
  }

  async queries(): Promise<QueryBus> {
    const module = Test.createTestingModule({ imports: [CqrsModule.forRoot()], providers: this.providers });
    return (await (await module.compile()).init()).get(QueryBus);
  }
}

type Days = Pick<SnapshotPeriod, 'from' | 'to'>;
const OCTOBERS: Days = { from: '2026-10-01', to: '2026-10-31' };

@QueryHandler(GetEditionIndex)
class KnownEditions implements IQueryHandler<GetEditionIndex> {
  constructor(private readonly world: KnownWorld) {}

  execute({ editionId }: GetEditionIndex): Promise<EditionIndex> {
    const { editions } = this.world;
    return found(
      'edition',
      editionId,
      editions.findLast((each) => each.editionId === (editionId ?? each.editionId)),
    );
  }
}

@QueryHandler(GetTraffic)
class KnownTraffic implements IQueryHandler<GetTraffic> {
  constructor(private readonly world: KnownWorld) {}

  execute({ audienceId, snapshotId, segment }: GetTraffic): Promise<Traffic> {
    const snapshots = this.world.trafficOf(segment).filter((each) => each.audienceId === audienceId);
    return found(
      'snapshot',
      snapshotId,
      snapshots.findLast((each) => each.snapshotId === (snapshotId ?? each.snapshotId)),
    );
  }
}

@QueryHandler(ListPeriods)
class KnownPeriods implements IQueryHandler<ListPeriods> {
  constructor(private readonly world: KnownWorld) {}

  execute({ audienceId, segment }: ListPeriods): Promise<readonly SnapshotPeriod[]> {
    if (audienceId !== SHOP) return found('audience', audienceId);
    return Promise.resolve(this.world.trafficOf(segment).map(({ snapshotId, from, to }) => ({ snapshotId, from, to })));
  }
}

@QueryHandler(ListTraffic)
class KnownTraffics implements IQueryHandler<ListTraffic> {
  constructor(private readonly world: KnownWorld) {}

  execute({ snapshotIds, segment }: ListTraffic): Promise<readonly Traffic[]> {
    const snapshots = this.world.trafficOf(segment);
    return Promise.all(
      snapshotIds.map((id) =>
        found(
          'snapshot',
          id,
          snapshots.find((each) => each.snapshotId === id),
        ),
      ),
    );
  }
}

@QueryHandler(ListSegments)
class KnownSegments implements IQueryHandler<ListSegments> {
  constructor(
    private readonly world: KnownWorld,
    private readonly queries: QueryBus,
  ) {}

  async execute({ audienceId, snapshotId }: ListSegments): Promise<SegmentsOfTraffic> {
    const whole = await this.queries.execute(new GetTraffic(audienceId, snapshotId));
    return { whole, segments: this.world.segments.filter((each) => each.snapshotId === whole.snapshotId) };
  }
}

function found<T>(noun: string, id = 'yet', thing?: T): Promise<T> {
  return thing ? Promise.resolve(thing) : Promise.reject(new NotFound(noun, id));
}
