import { STATE_NAMES } from '#libs/compat';
import { choice, day, decimal, integer, list, object, optional, percentage, shape, text } from '#libs/hypermedia';
import { OUTCOMES } from '../application/forecast.view.js';
import { browser, browserName, coverageShape, source } from './coverage.shapes.js';

const { withAncestors: _withAncestors, ...origin } = source;

export const until = day('2027-10-31', {
  title: 'The last day of the horizon, which begins with the last day of the snapshot',
});
export const snapshots = integer(5, { title: 'How many snapshots the audience has: a forecast needs two' });
export const outcome = choice(OUTCOMES, 'crosses', { title: 'What it comes to, or why there is no forecast' });

export const needs = list(
  object({
    ...{ browser, name: browserName },
    release: text('27.0', { title: 'Its latest release on the last day of the snapshot' }),
    state: choice(STATE_NAMES, 'none', { title: 'What that has' }),
  }),
  { title: 'Core browsers that lack it: before they have it, nothing is forecast' },
);

export const crossing = {
  day: optional(day('2027-03-04', { title: 'When the line is probably reached' })),
  earliest: optional(day('2026-12-20', { title: 'At the earliest, for nine of ten' })),
  latest: optional(day('2027-08-15', { title: 'At the latest, for nine of ten; absent: after the horizon' })),
};

export const backTest = list(
  object({
    months: integer(6, { title: 'How far ahead: about 3, 6 or 12 months' }),
    forecasts: integer(1843, { title: 'How many forecasts were held against what came' }),
    meanError: decimal(0.51, { title: 'How far off they were on the mean, in percentage points' }),
    persistenceError: decimal(0.79, { title: 'How far off it would have been that nothing changes' }),
  }),
  { title: "The method on the audience's own past; empty: that is too short" },
);

export const forecastShape = shape('Forecast', {
  ...{ ...coverageShape.members, ...origin },
  threshold: optional(decimal(90, { title: 'The line that was asked for' })),
  horizonMonths: integer(12, { title: 'How many months ahead was looked' }),
  ...{ until, snapshots, outcome },
  explanation: text(
    'Expected to reach the line on 2027-03-04, at the earliest on 2026-12-20, at the latest on 2027-08-15.',
    {
      title: 'The same in a sentence',
    },
  ),
  needs,
  crossing: optional(object(crossing, { title: 'When the line is reached, within the horizon' })),
  points: list(
    object({
      day: day('2026-11-30', { title: 'The day' }),
      share: percentage(90.4, { title: 'The full coverage that is expected' }),
      low: percentage(87.57, { title: 'For nine of ten at least' }),
      high: percentage(93.23, { title: 'For nine of ten at most' }),
    }),
    { title: 'Month by month; empty: nothing can be expected' },
  ),
  backTest,
});
