import { SAMPLE } from '#libs/kernel';
import { baseline } from '#libs/catalogue/contract';
import { BASES, STATE_NAMES, VERDICTS } from '#libs/compat';
import { choice, day, decimal, flag, id, list, object, optional, percentage, shape, text } from '#libs/hypermedia';

export const AUDIENCE = SAMPLE.audience;
export const SNAPSHOT = SAMPLE.snapshot;
export const EDITION = SAMPLE.edition;

/** What every answer names, so that it can be had again. */
export const source = {
  audienceId: id(AUDIENCE, { title: 'The audience' }),
  snapshotId: id(SNAPSHOT, { title: 'The snapshot that was measured' }),
  from: day('2026-10-01', { title: 'The first day that it counted' }),
  to: day('2026-10-31', { title: 'The last day that it counted' }),
  editionId: id(EDITION, { title: 'The edition of the catalogue that it was measured by' }),
  basis: choice(BASES, 'headline', {
    title: 'Which keys of a feature decide: those that give its published support, or all',
  }),
  withAncestors: flag(false, { title: 'Whether a key also needs what its parents need' }),
  dimension: optional(text('Country', { title: 'What the snapshot tells its visits apart by, if it does' })),
  segment: optional(text('DE', { title: 'Of one segment alone: which' })),
  visits: decimal(46_481, { title: 'Every visit that is not of a bot: the whole that the percentages are of' }),
};

const levels = {
  full: percentage(89.9895, { title: 'Visits whose release has it without reserve' }),
  partial: percentage(8.4013, { title: 'In part, or under a prefix or another name' }),
  none: percentage(0.8864, { title: 'Not at all, or behind a flag' }),
  unknown: percentage(0.7229, { title: 'Of no known release, or of one that the data says nothing of' }),
};
const shares = {
  ...levels,
  atLeast: percentage(89.9895, { title: 'What surely has it: full' }),
  atMost: percentage(90.7123, { title: 'What may have it: full and unknown' }),
};
const verdict = optional(
  choice(VERDICTS, 'undecided', { title: 'Against the threshold that was asked for, held in exact visits' }),
);

export const judged = { ...shares, verdict };

/** The same with how far it is, where it stands within something else. */
export const judgedWithin = {
  ...judged,
  distance: optional(
    decimal(-5.0105, { title: 'Against the threshold that was asked for: percentage points above it, or below' }),
  ),
};

export const segmentCoverageShape = shape('SegmentCoverage', {
  segment: text('DE', { title: 'The value of the dimension that its visits have' }),
  visits: decimal(1_240, { title: 'Visits of the segment: the whole that its percentages are of' }),
  share: percentage(2.6678, { title: 'What percentage of all visits they are' }),
  ...judged,
});

const coverage = {
  id: text('backdrop-filter', { title: "web-features' id of the feature, or BCD's name of the key" }),
  name: text('backdrop-filter'),
  ...shares,
  verdict,
  feature: optional(text('backdrop-filter', { title: 'Of a key: the feature that it belongs to' })),
  baseline: optional(baseline),
  discouraged: optional(flag(false, { title: 'Of a feature: whether developers are formally advised against it' })),
};

export const coverageShape = shape('Coverage', {
  kind: choice(['feature', 'key'], 'feature', { title: 'What it is the coverage of' }),
  ...coverage,
});

export const counted = {
  visits: decimal(3468, { title: 'Visits' }),
  share: percentage(7.4611, { title: 'What percentage of all visits they are' }),
};
const range = {
  from: optional(text('9', { title: 'The first release; absent: there is no older one' })),
  to: text('17.6', { title: 'The last release' }),
  state: choice(STATE_NAMES, 'alternative', { title: 'What these releases have' }),
  ...counted,
};
export const release = text('17.6', { title: 'The release' });
export const browser = text('safari_ios', { title: "BCD's id of the browser" });
export const browserName = text('Safari on iOS', { title: 'Name of the browser' });

const explanation = {
  browsers: list(
    object({
      ...{ browser, name: browserName, ...counted, ...levels },
      ranges: list(object(range), { title: 'Neighbouring releases that have the same, in version order' }),
    }),
    { title: 'The browsers that were seen, most visited first' },
  ),
  blockers: list(object({ browser, name: browserName, ...range }), {
    title: 'The seen releases without full support, most visited first',
  }),
  unidentified: object(counted, { title: 'Visits of no known release: unknown, and no blocker' }),
};

export const keyCoverageMembers = {
  id: text('css.properties.backdrop-filter', { title: "BCD's name of the key" }),
  headline: flag(true, { title: "Whether it decides the feature's support by default" }),
  ...{ ...shares, verdict },
};

/** A split id has no coverage: only then the shares and their explanation are missing. */
export const explainedShape = shape('ExplainedCoverage', {
  kind: choice(['feature', 'key', 'split'], 'feature', { title: 'A split id has no coverage: see its targets' }),
  ...{ id: coverage.id, name: coverage.name, ...source },
  full: optional(shares.full),
  partial: optional(shares.partial),
  none: optional(shares.none),
  unknown: optional(shares.unknown),
  atLeast: optional(shares.atLeast),
  atMost: optional(shares.atMost),
  ...{ verdict, feature: coverage.feature, baseline: coverage.baseline, discouraged: coverage.discouraged },
  browsers: optional(explanation.browsers),
  blockers: optional(explanation.blockers),
  unidentified: optional(explanation.unidentified),
  keys: optional(list(object(keyCoverageMembers), { title: 'Of a feature: its keys, by their own statements' })),
  targets: optional(list(text('grid'), { title: 'Of a split id: the features that it has become' })),
});

export const jointShape = shape('JointCoverage', {
  ...{ ...source, ...shares, verdict, ...explanation },
  subjects: list(object(coverageShape.members), { title: 'Each of them alone, as they were named' }),
});
