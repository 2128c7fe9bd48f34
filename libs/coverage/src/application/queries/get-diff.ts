import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Course, Difference } from '../../domain/difference.js';
import type { Reading, SubjectKind } from '../../domain/subject.js';
import { visitsView } from '../build-targets.view.js';
import { type Compared, type Comparison, Comparisons, type Sides } from '../comparisons.js';
import type { SourceView, VisitsView } from '../coverage.view.js';
import {
  CAUSES,
  type Cause,
  type ChangedView,
  changedView,
  type ChangeView,
  changeView,
  type DiffSort,
  inOrderOf,
  type Measure,
} from '../difference.view.js';
import { type FactFilter, selectionOf } from '../subject-selection.js';

/** Which subjects are covered otherwise than before, by how much, and why. */
export class GetDiff extends Query<DiffView> {
  constructor(
    readonly audienceId: string,
    readonly sides: Sides,
    readonly asked: DiffListing,
  ) {
    super();
  }
}

export interface DiffListing extends Reading {
  readonly kind: SubjectKind;
  readonly measure: Measure;
  readonly filter: FactFilter;
  /** Only what this moved. */
  readonly cause?: Cause;
  /** Percentage points up or down, at least. */
  readonly minChange?: number;
  readonly sorts: readonly DiffSort[];
  readonly offset: number;
  readonly limit: number;
}

export interface DiffView extends Pick<SourceView, 'audienceId' | 'basis' | 'withAncestors' | 'segment'> {
  readonly fromSnapshotId: string;
  readonly fromEditionId: string;
  readonly fromVisits: number;
  readonly toSnapshotId: string;
  readonly toEditionId: string;
  readonly toVisits: number;
  readonly measure: Measure;
  /** Subjects that only the later edition knows, and that only the earlier one does: nothing is told of them. */
  readonly subjectsAdded: number;
  readonly subjectsRemoved: number;
  /** The most visited releases that only the later edition knows. */
  readonly newReleases: readonly (VisitsView & { readonly browser: string; readonly release: string })[];
  readonly total: number;
  readonly items: readonly ChangedView[];
}

@QueryHandler(GetDiff)
export class GetDiffHandler implements IQueryHandler<GetDiff> {
  constructor(private readonly comparisons: Comparisons) {}

  async execute({ audienceId, sides, asked }: GetDiff): Promise<DiffView> {
    const comparison = await this.comparisons.between(audienceId, sides);
    const { before, after, difference } = comparison;
    const { kind, basis, withAncestors, measure, offset, limit } = asked;
    const moved = movedIn(comparison, asked).toSorted(inOrderOf(asked.sorts));
    return {
      ...{ audienceId, basis, withAncestors, measure, ...sidesView(before, after) },
      ...(sides.segment !== undefined && { segment: sides.segment }),
      ...strangers(before, after, kind),
      newReleases: newReleasesOf(difference, after),
      total: moved.length,
      items: moved.slice(offset, offset + limit),
    };
  }
}

/** In the order of their ids. */
function movedIn({ after: { survey }, difference }: Comparison, asked: DiffListing): ChangedView[] {
  const { kind, filter, measure, cause, minChange = 0 } = asked;
  const { subjects } = survey.subjects.all(kind);
  const whole = { selection: selectionOf(filter, survey), sorts: [], offset: 0, limit: subjects.length };
  const causes = cause ? [cause] : CAUSES;
  const isAsked = (view: ChangeView): boolean =>
    causes.some((each) => view[each] !== 0) && Math.abs(view.change) >= minChange;
  const changes = new Map<Course, ChangeView | undefined>();
  return survey.list(kind, asked, whole).items.flatMap(({ subject }) => {
    const course = difference.courseOf(subject, asked);
    if (!course) return [];
    if (!changes.has(course)) changes.set(course, [changeView(course, measure)].find(isAsked));
    const change = changes.get(course);
    return change ? changedView(subject, change) : [];
  });
}

const sidesView = (before: Compared, after: Compared) => ({
  ...{ fromSnapshotId: before.traffic.snapshotId, fromEditionId: before.survey.edition.editionId },
  ...{ fromVisits: before.traffic.visits, toSnapshotId: after.traffic.snapshotId },
  ...{ toEditionId: after.survey.edition.editionId, toVisits: after.traffic.visits },
});

function strangers(before: Compared, after: Compared, kind: SubjectKind) {
  const [old, young] = [before, after].map(({ survey }) => survey.subjects.all(kind));
  const missing = (these: typeof old, among: typeof old): number =>
    old === young ? 0 : these.subjects.filter(({ id }) => !among.find(id)).length;
  return { subjectsAdded: missing(young, old), subjectsRemoved: missing(old, young) };
}

const newReleasesOf = ({ newcomers }: Difference, { model, survey: { visits: placed } }: Compared) =>
  newcomers
    .toSorted((one, other) => other.visits - one.visits)
    .slice(0, MOST_RELEASES)
    .map(({ browser, release, visits }) => ({
      ...{ browser, release: model.releases.nameOf(browser, release) ?? release },
      ...visitsView(placed.partsOf(visits), placed),
    }));

/** Of thirty browsers one or two each; more would be a list of its own. */
const MOST_RELEASES = 50;
