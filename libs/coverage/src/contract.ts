export { GetCoverage, type ExplainedCoverageView } from './application/queries/get-coverage.js';
export { GetJointCoverage, type JointCoverageView } from './application/queries/get-joint-coverage.js';
export { ListCoverage, type CoverageListing, type CoverageListView } from './application/queries/list-coverage.js';
export * from './presentation/coverage.affordances.js';
