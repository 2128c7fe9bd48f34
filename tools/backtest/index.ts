import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { STUDIED_ERRORS } from '../../libs/coverage/src/domain/studied-errors.js';
import { bandOf, findingsOf, gainOf, LEAST_GAIN, MOST_ERROR } from './findings.js';
import { sectionsOf } from './page.js';
import { study } from './study.js';

/** Repeats the study that the forecast rests on, writes what it found into its page, and fails where that is not what is promised. */
const PAGE = 'docs/explanation/forecast.md';

const found = await study();
const { residuals } = found;
const sections = sectionsOf(found);
await writeFile(PAGE, await written(await readFile(PAGE, 'utf8'), sections));

const complaints = [...missed(), ...outdated()];
process.stdout.write(`${[sections['back-test: errors'], sections['back-test: band'], ...complaints].join('\n\n')}\n`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function missed(): string[] {
  const yearAhead = findingsOf(residuals).find(({ months }) => months === 12);
  if (!yearAhead || yearAhead.forecasts === 0) return ['Nothing was forecast a year ahead.'];
  const [error, gain] = [yearAhead.cohorts, gainOf(yearAhead)];
  return [
    ...(error <= MOST_ERROR ? [] : [`A year ahead it is off by ${error.toFixed(2)}, more than ${String(MOST_ERROR)}.`]),
    ...(gain >= LEAST_GAIN ? [] : [`It spares ${gain.toFixed(2)} of the error, less than ${String(LEAST_GAIN)}.`]),
  ];
}

function outdated(): string[] {
  const band = bandOf(residuals);
  return JSON.stringify(band) === JSON.stringify(STUDIED_ERRORS)
    ? []
    : [`libs/coverage/src/domain/studied-errors.ts has other errors than the study found: ${JSON.stringify(band)}`];
}

async function written(page: string, found: Readonly<Record<string, string>>): Promise<string> {
  const text = Object.entries(found).reduce((whole, [name, section]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
    const [before, rest] = whole.split(begin);
    return `${before}${begin}\n\n${section}\n\n${end}${rest.split(end)[1]}`;
  }, page);
  return format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}
