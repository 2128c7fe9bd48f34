import { STATE_NAMES, VERDICTS } from '#libs/compat';
import { choice, day, decimal, list, object, optional, shape, text } from '#libs/hypermedia';
import { browser, browserName, coverageShape, explainedShape, keyCoverageMembers, source } from './coverage.shapes.js';
import { crossing, needs, outcome, until } from './forecast.shapes.js';

const fraction = decimal(0.899895, {
  title: 'The same as a part of all visits that are not of bots: 0 to 1, six decimals',
});
const counted = { visits: decimal(41_829, { title: 'Visits' }), fraction };
const shareOf = (title: string) => object(counted, { title });

const levels = {
  full: shareOf('Visits whose release has it without reserve'),
  partial: shareOf('In part, or under a prefix or another name'),
  none: shareOf('Not at all, or behind a flag'),
  unknown: shareOf('Of no known release, or of one that the data says nothing of'),
};
const shares = {
  ...levels,
  atLeast: shareOf('What surely has it: full'),
  atMost: shareOf('What may have it: full and unknown'),
};

const verdict = optional(
  object(
    {
      outcome: choice(VERDICTS, 'undecided', { title: 'Held in exact visits' }),
      line: decimal(0.95, { title: 'The threshold that was asked for, as a fraction' }),
      decidedBy: optional(text('DE', { title: 'Where each segment must reach the line: the one that decides' })),
      distance: decimal(-0.050105, { title: 'How far above the line it is, or below: as a fraction' }),
    },
    { title: 'Where a threshold was asked for' },
  ),
);

const range = {
  from: optional(text('9', { title: 'The first release; absent: there is no older one' })),
  to: text('17.6', { title: 'The last release' }),
  state: choice(STATE_NAMES, 'alternative', { title: 'What these releases have' }),
  ...counted,
};
const browsers = list(object({ browser, name: browserName, ...counted, ...levels }), {
  title: 'The browsers that were seen, most visited first',
});
const blockers = list(object({ browser, name: browserName, ...range }), {
  title: 'The seen releases without full support, most visited first',
});

const forecast = {
  outcome,
  explanation: text('Expected to reach the line on 2027-03-04.', { title: 'The same in a sentence' }),
  until,
  ...crossing,
  needs,
};
const ofLatest = {
  title: 'From the latest snapshot, a year ahead; absent where an older one is asked for, or what parents need',
};

const { kind, id, name, feature, baseline, discouraged } = coverageShape.members;
export const coverageV2Shape = shape('CoverageV2', {
  ...{ kind, id, name, ...shares, verdict, feature, baseline, discouraged },
  ...{ browsers, blockers, forecast: optional(object(forecast, ofLatest)) },
});

/** Of those, what has a place in a table. */
export const rowShape = shape('CoverageRowV2', { kind, id, name, ...shares, verdict, feature, baseline, discouraged });

const point = object({
  day: day('2026-11-30', { title: 'The day' }),
  fraction: decimal(0.904, { title: 'The full coverage that is expected' }),
  low: decimal(0.8757, { title: 'For nine of ten at least' }),
  high: decimal(0.9323, { title: 'For nine of ten at most' }),
});

const explanation = {
  browsers: list(
    object({
      ...{ browser, name: browserName, ...counted, ...levels },
      ranges: list(object(range), { title: 'Neighbouring releases that have the same, in version order' }),
    }),
    { title: 'The browsers that were seen, most visited first' },
  ),
  blockers,
  unidentified: shareOf('Visits of no known release: unknown, and no blocker'),
};
const { id: keyId, headline } = keyCoverageMembers;

/** A split id has no coverage: only then the shares and their explanation are missing. */
export const explainedV2Shape = shape('ExplainedCoverageV2', {
  ...{ kind: explainedShape.members.kind, id, name, ...source },
  full: optional(shares.full),
  partial: optional(shares.partial),
  none: optional(shares.none),
  unknown: optional(shares.unknown),
  atLeast: optional(shares.atLeast),
  atMost: optional(shares.atMost),
  ...{ verdict, feature, baseline, discouraged },
  browsers: optional(explanation.browsers),
  blockers: optional(explanation.blockers),
  unidentified: optional(explanation.unidentified),
  forecast: optional(
    object({ ...forecast, points: list(point, { title: 'Month by month; empty: nothing can be expected' }) }, ofLatest),
  ),
  keys: optional(
    list(object({ id: keyId, headline, ...shares, verdict }), {
      title: 'Of a feature: its keys, by their own statements',
    }),
  ),
  targets: explainedShape.members.targets,
});

export const jointV2Shape = shape('JointCoverageV2', {
  ...{ ...source, ...shares, verdict, ...explanation },
  subjects: list(object(rowShape.members), { title: 'Each of them alone, as they were named' }),
});
