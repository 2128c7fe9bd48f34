import { readFileSync } from 'node:fs';
import type { Standard } from '#libs/compat';
import { KnownWorld } from '../../../../libs/coverage/src/testing/known-world.js';
import { Questions } from '../../../../libs/coverage/src/testing/questions.js';
import { OCTOBER, SHOP_EDITION } from '../../../../libs/coverage/src/testing/shop.js';
import { amount, tableAfter } from '../../../../tools/docs/table.js';

const page = readFileSync('docs/explanation/coverage-model.md', 'utf8');
const rows = tableAfter(page, 'worked example: segments');
const [segments, [whole]] = [rows.slice(0, -1), rows.slice(-1)];

const LINE: Standard = { threshold: 95, counts: 'full', bound: 'atLeast' };
const EACH: Standard = { ...LINE, eachSegment: { minimumVisits: 1_000 } };

/** Those who have :has() come with chrome 2, and the others with an old Safari. */
const visitsOf = (row: (typeof rows)[number]) => {
  const [visits, having] = [amount(row.visits), amount(row['have it'])];
  return {
    visits,
    shares: [
      { browser: 'chrome', release: '2', visits: having },
      { browser: 'safari_ios', release: '15.3', visits: visits - having },
    ],
  };
};

describe('the segments worked by hand in docs/explanation/coverage-model.md', () => {
  const world = new KnownWorld()
    .seen(OCTOBER, visitsOf(whole))
    .split(Object.fromEntries(segments.map((row) => [row.segment, visitsOf(row)])));
  world.editions.push(SHOP_EDITION);

  it('add up to all visits together', () => {
    for (const column of ['visits', 'have it'])
      expect(segments.reduce((sum, row) => sum + amount(row[column]), 0)).toBe(amount(whole[column]));
  });

  it('have the shares and verdicts that the product answers, the whole too', async () => {
    const view = await new Questions(await world.queries(), LINE).segmentsOf('has');

    const told = view.items.map(({ segment, full, verdict, visits }) => ({
      ...{ segment, share: `${String(full)} %` },
      verdict: visits < 1_000 ? '' : verdict,
    }));
    expect(told).toEqual(
      expect.arrayContaining(segments.map(({ segment, share, verdict }) => ({ segment, share, verdict }))),
    );
    expect([`${String(view.whole.full)} %`, view.whole.verdict]).toEqual([whole.share, whole.verdict]);
  });

  it('decide as the page says', async () => {
    const queries = await world.queries();
    const by = (standard: Standard) => new Questions(queries, standard).coverageOf('has');

    expect(await by(LINE)).toMatchObject({ verdict: 'safe', distance: 1 });
    expect(await by(EACH)).toMatchObject({ verdict: 'unsafe', distance: -24, decidedBy: 'BR', deciding: { full: 71 } });
    expect(page).toContain('By `segments: whole` it is safe, 1 point above the line. By `each` it is unsafe, 24 below');
  });
});
