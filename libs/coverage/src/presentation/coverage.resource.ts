import { showAudience, showSnapshot } from '#libs/audiences/contract';
import { showEdition, showFeature, showKey } from '#libs/catalogue/contract';
import { type Members, resource, type Resource } from '#libs/hypermedia';
import type { CoverageView, SourceView } from '../application/coverage.view.js';
import type { ExplainedCoverageView, SplitView } from '../application/queries/get-coverage.js';
import type { JointCoverageView } from '../application/queries/get-joint-coverage.js';
import { explainCoverage, joinCoverage, listCoverage } from './coverage.affordances.js';
import { askedAgain, type JointQuery, type ReadingQuery } from './coverage.query.js';
import { coverageShape, explainedShape, jointShape, keyCoverageMembers } from './coverage.shapes.js';
import { bySegment, overTime } from './over-time.js';

type Asked = ReturnType<typeof askedAgain>;

export const coverageResource = (audienceId: string, view: CoverageView, asked: Asked): Resource =>
  resource(coverageShape, view).self(explainCoverage.at({ audienceId, subjectId: view.id }, asked));

/** A coverage, or an id that was split: it links the coverage of the features that it has become. */
export function explainedResource(view: ExplainedCoverageView | SplitView, query: ReadingQuery): Resource {
  const keys = view.kind === 'split' ? undefined : view.keys?.map((key) => ofThese(keyCoverageMembers, key));
  return linkedExplanation(resource(explainedShape, { ...view, ...(keys && { keys }) }), view, query);
}

/** Where it leads, however it is written. */
export function linkedExplanation(
  shown: Resource,
  view: ExplainedCoverageView | SplitView,
  query: ReadingQuery,
): Resource {
  const { audienceId, id, editionId } = view;
  const asked = askedAgain(query);
  const targets = view.kind === 'split' ? view.targets : [];
  const explained = fromSource(shown, view)
    .self(explainCoverage.at({ audienceId, subjectId: id }, asked))
    .link(listCoverage.at({ audienceId }, asked), 'up')
    .link(joinCoverage.template({ audienceId }))
    .linkAll(
      'plimsoll:targets',
      targets.map((subjectId) => ({ target: explainCoverage.at({ audienceId, subjectId }, asked), name: subjectId })),
    );
  if (view.kind !== 'split') overTime(explained, audienceId, [id], asked);
  if (view.kind !== 'split' && view.dimension !== undefined) bySegment(explained, audienceId, id, asked);
  if (view.kind === 'key') return explained.link(showKey.at({ key: id }, { edition: editionId }));
  return explained
    .link(showFeature.at({ featureId: id }, { edition: editionId }))
    .link(listCoverage.at({ audienceId }, { ...asked, subject: 'keys', feature: id }), 'plimsoll:key-coverage');
}

export function jointResource(view: JointCoverageView, query: JointQuery): Resource {
  const subjects = view.subjects.map((subject) => ofThese(coverageShape.members, subject));
  return linkedJoint(resource(jointShape, { ...view, subjects }), view, query);
}

/** Where it leads, however it is written. */
export function linkedJoint(shown: Resource, view: JointCoverageView, query: JointQuery): Resource {
  const { audienceId } = view;
  const asked = askedAgain(query);
  const joint = fromSource(shown, view)
    .self(joinCoverage.at({ audienceId }, { subject: query.subject, ...asked }))
    .link(listCoverage.at({ audienceId }, asked), 'up')
    .linkAll(
      'plimsoll:subjects',
      view.subjects.map(({ id }) => ({ target: explainCoverage.at({ audienceId, subjectId: id }, asked), name: id })),
    );
  return overTime(joint, audienceId, query.subject, asked);
}

/** What is shown of one among many: more is known of it. */
const ofThese = <T extends object>(members: Members, view: T): T =>
  Object.fromEntries(Object.entries(view).filter(([name]) => Object.hasOwn(members, name))) as T;

/** Every number leads to what it came from. */
export const fromSource = (
  shown: Resource,
  { audienceId, snapshotId, editionId }: Pick<SourceView, 'audienceId' | 'snapshotId' | 'editionId'>,
): Resource =>
  shown
    .link(showAudience.at({ audienceId }))
    .link(showSnapshot.at({ audienceId, snapshotId }))
    .link(showEdition.at({ editionId }));
