import { ListPeriods, ListTraffic, type Traffic } from '#libs/audiences/contract';
import type { Standard } from '#libs/compat';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { CoverageModel } from '../../domain/coverage-model.js';
import type { Reading, Subject, SubjectKind } from '../../domain/subject.js';
import { CoverageWriter, type SharesView, type SourceView } from '../coverage.view.js';
import { measurable } from '../named-subjects.js';
import { Surveys } from '../surveys.js';

/** How the coverage of some features and keys went from snapshot to snapshot, all of them measured by one edition. */
export class GetTrend extends Query<TrendView> {
  constructor(
    readonly audienceId: string,
    readonly ids: readonly string[],
    readonly asked: TrendReading,
  ) {
    super();
  }
}

export interface TrendReading extends Reading {
  readonly editionId?: string;
  /** The visits of this segment alone, of the snapshots that have it. */
  readonly segment?: string;
  readonly standard?: Standard;
  /** Whether to tell of all of them together, too. */
  readonly joint: boolean;
  /** Days: what ended before the one or began after the other is left out. */
  readonly from?: string;
  readonly to?: string;
  readonly offset: number;
  readonly limit: number;
}

export interface TrendView extends Pick<
  SourceView,
  'audienceId' | 'editionId' | 'basis' | 'withAncestors' | 'segment'
> {
  readonly total: number;
  /** The oldest snapshot first; of each the subjects as they were named, and then all of them together. */
  readonly items: readonly PointView[];
}

/** The coverage of one subject, or of all together, in one snapshot. */
export interface PointView extends SharesView, Pick<SourceView, 'snapshotId' | 'from' | 'to' | 'visits' | 'editionId'> {
  /** The edition whose releases the visits were mapped to when they were imported. */
  readonly mappedBy: string;
  readonly kind: SubjectKind | 'joint';
  /** Of all together none. */
  readonly id?: string;
  readonly name: string;
}

@QueryHandler(GetTrend)
export class GetTrendHandler implements IQueryHandler<GetTrend> {
  constructor(
    private readonly surveys: Surveys,
    private readonly queries: QueryBus,
  ) {}

  async execute({ audienceId, ids, asked }: GetTrend): Promise<TrendView> {
    const [periods, model] = await Promise.all([
      this.queries.execute(new ListPeriods(audienceId, asked.segment)),
      this.surveys.model(asked.editionId),
    ]);
    const series = seriesOf(model, ids, asked);
    const { offset, limit, basis, withAncestors, from = '', to = '9999' } = asked;
    const within = periods.filter((period) => period.to >= from && period.from <= to);
    const first = Math.floor(offset / series.length);
    const shown = within.slice(first, Math.ceil((offset + limit) / series.length));
    const traffics = await this.queries.execute(
      new ListTraffic(
        audienceId,
        shown.map(({ snapshotId }) => snapshotId),
        asked.segment,
      ),
    );
    const points = traffics.flatMap((traffic) => pointsOf(traffic, model, series, asked.standard));
    const skipped = offset - first * series.length;
    return {
      ...{ audienceId, editionId: model.edition.editionId, basis, withAncestors },
      ...(asked.segment !== undefined && { segment: asked.segment }),
      total: within.length * series.length,
      items: points.slice(skipped, skipped + limit),
    };
  }
}

type Series = Pick<PointView, 'kind' | 'id' | 'name'> & { readonly runs: ReturnType<CoverageModel['runsOf']> };

function seriesOf(model: CoverageModel, ids: readonly string[], asked: TrendReading): Series[] {
  const subjects = ids.map((id) => measurable(model, id));
  const alone = subjects.map((subject): Series => ({
    ...{ kind: subject.kind, id: subject.id, name: subject.name },
    runs: model.runsOf([subject], asked),
  }));
  return asked.joint ? [...alone, { ...together(subjects), runs: model.runsOf(subjects, asked) }] : alone;
}

const together = (subjects: readonly Subject[]) =>
  ({ kind: 'joint', name: subjects.map(({ name }) => name).join(' + ') }) as const;

function pointsOf(traffic: Traffic, model: CoverageModel, series: readonly Series[], standard?: Standard): PointView[] {
  const { snapshotId, from, to, visits, mappedBy } = traffic;
  const placed = model.place(traffic);
  const writer = new CoverageWriter(placed, standard);
  return series.map(({ runs, ...named }) => ({
    ...{ snapshotId, from, to, visits, editionId: model.edition.editionId, mappedBy },
    ...named,
    ...writer.shares(runs.sharesOf(placed)),
  }));
}
