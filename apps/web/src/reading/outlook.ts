import type { Resource, Schemas } from '#libs/client';
import { coverageOf, type Explained } from './explained.js';

export type Past = Pick<Schemas['TrendPoint'], 'to' | 'atLeast' | 'atMost'>;
export type Forecast = Schemas['Forecast'];

/** How coverage went over all snapshots, and what is to be expected of it. */
export interface Outlook {
  readonly past: readonly Past[];
  readonly forecast: Forecast;
}

export async function readOutlook(explained: Explained): Promise<Outlook> {
  const coverage = await coverageOf(explained);
  const [past, forecast] = await Promise.all([readPast(coverage), coverage.follow('plimsoll:forecast')]);
  return { past, forecast: forecast.body };
}

async function readPast(coverage: Resource<object>): Promise<readonly Past[]> {
  const trend = await coverage.follow('plimsoll:trend');
  const past: Past[] = [];
  for await (const { body } of trend.all('plimsoll:points')) past.push(body);
  return past;
}
