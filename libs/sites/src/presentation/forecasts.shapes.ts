import { backTest, crossing, needs, outcome, snapshots, until } from '#libs/coverage/contract';
import { decimal, flag, integer, optional, shape, text } from '#libs/hypermedia';
import { grounds, verdictShape } from './verdicts.shapes.js';

const { kind, id, name, full, partial, none, unknown, atLeast, atMost, distance, decidedBy } = verdictShape.members;
const { feature, baseline, discouraged } = verdictShape.members;
const { policy: _policy, ...origin } = grounds;

const awaits = optional(
  text('BR', {
    title: 'Where each segment must reach the line: the one that does so last, or that keeps it from being reached',
  }),
);

export const siteForecastShape = shape('SiteForecast', {
  ...{ kind, id, name, outcome, ...crossing, distance, needs, awaits, decidedBy },
  ...{ full, partial, none, unknown, atLeast, atMost, feature, baseline, discouraged },
});

/** What is true of all of them. */
export const forecastContext = {
  ...origin,
  dimension: optional(text('Country', { title: 'What the snapshot tells its visits apart by, if it does' })),
  policyVersion: integer(3, { title: 'The version of the policy that draws the line' }),
  threshold: decimal(95, { title: 'Its line' }),
  trusted: flag(true, { title: 'Whether the policy trusts the snapshot; if not, its verdicts are undecided' }),
  distrust: optional(text('The snapshot ended 120 days ago, and 90 are the limit.', { title: 'Why not' })),
  horizonMonths: integer(12, { title: 'How many months ahead was looked' }),
  ...{ until, snapshots, backTest },
};
