import { resource, type Resource } from '#libs/hypermedia';
import type { JointCoverageView } from '../application/queries/get-joint-coverage.js';
import { countedExplanation, countedShares, countedSubject } from './counted-shares.js';
import { jointV2Shape } from './coverage-v2.shapes.js';
import type { JointQuery } from './coverage.query.js';
import { linkedJoint } from './coverage.resource.js';

export function jointV2(view: JointCoverageView, query: JointQuery): Resource {
  const { verdict: _verdict, ...source } = view;
  const joint = resource(jointV2Shape, {
    ...source,
    ...countedShares(view, query.threshold),
    ...countedExplanation(view),
    subjects: view.subjects.map((subject) => countedSubject(subject, query.threshold)),
  });
  return linkedJoint(joint, view, query);
}
