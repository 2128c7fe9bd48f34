import { affordance, aResource, id } from '#libs/hypermedia';
import { AUDIENCE } from './coverage.shapes.js';
import { ForecastQuery } from './forecast.query.js';
import { forecastShape } from './forecast.shapes.js';

export { horizonMonths } from './forecast.query.js';
export { backTest, crossing, needs, outcome, snapshots, until } from './forecast.shapes.js';

export const showForecast = affordance({
  ...{ method: 'GET', tag: 'Coverage', may: 'read:coverage', remembered: 'member' },
  name: 'showForecast',
  rel: 'plimsoll:forecast',
  path: '/audiences/{audienceId}/forecast',
  params: { audienceId: id(AUDIENCE, { title: 'Audience' }) },
  title: 'Forecast',
  about:
    'What coverage of one feature or key is to be expected, month by month and between what, and when it reaches a line; beside it how far off the ' +
    'method was on the audience’s own past. Only what every core browser has already is forecast: of all else the answer tells why not.',
  query: ForecastQuery,
  answers: aResource(forecastShape),
  embeds: ['plimsoll:audience', 'plimsoll:snapshot', 'plimsoll:edition'],
});
