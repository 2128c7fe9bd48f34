export {
  type BlockerView,
  type BrowserView,
  type CoverageView,
  type DecidingView,
  type SharesView,
  type SourceView,
  SORT_CRITERIA,
  type VisitsView,
} from './application/coverage.view.js';
export type { BrowserslistStats, FloorView } from './application/build-targets.view.js';
export { type BuildTargetsView, GetBuildTargets } from './application/queries/get-build-targets.js';
export type { Population } from './application/surveys.js';
export { GetCoverage, type ExplainedCoverageView, type SplitView } from './application/queries/get-coverage.js';
export { type FootingsView, GetFootings } from './application/queries/get-footings.js';
export {
  GetJudgements,
  type JudgementsView,
  type JudgementView,
  type SubjectJudgement,
} from './application/queries/get-judgements.js';
export { GetSubjects, type SubjectsView, type SubjectView } from './application/queries/get-subjects.js';
export type { UnknownId } from './application/listed-subjects.js';
export { GetJointCoverage, type JointCoverageView } from './application/queries/get-joint-coverage.js';
export { ListCoverage, type CoverageListing, type CoverageListView } from './application/queries/list-coverage.js';
export * from './presentation/coverage.affordances.js';
export { listSegmentCoverage } from './presentation/segments.affordances.js';
export { showFrontier } from './presentation/frontier.affordances.js';
export { listWhatIf } from './presentation/what-if.affordances.js';
export { listChanges } from './presentation/diff.affordances.js';
export { OUTCOMES, type Outcome } from './application/forecast.view.js';
export {
  type ForecastItemView,
  type ForecastListing,
  type ForecastListView,
  ListForecasts,
} from './application/queries/list-forecasts.js';
export * from './presentation/forecast.affordances.js';
export { showTrend } from './presentation/trend.affordances.js';
