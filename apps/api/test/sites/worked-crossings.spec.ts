import { readFileSync } from 'node:fs';
import { monthsOfHas } from '../../../../libs/coverage/src/testing/months-of-has.js';
import { MARGIN, toldOf } from '../../../../libs/sites/src/testing/told-of.js';
import { tableAfter } from '../../../../tools/docs/table.js';

const page = readFileSync('docs/explanation/crossings.md', 'utf8');

describe('the months of docs/explanation/crossings.md', () => {
  it('end on the sides, and are told as they are there', async () => {
    const months = tableAfter(page, 'worked example: hysteresis');
    expect(months.length).toBeGreaterThan(5);

    const seen = months.map(({ month, share }) => ({ month, share: parseFloat(share) }));
    const landings = await monthsOfHas(seen, { threshold: 95, margin: MARGIN });

    expect(toldOf('has', landings, 95)).toEqual(months.map(({ side, told }) => ({ side, told })));
  });

  it('are told by the margin that is named there', () => {
    expect(page).toContain(`a **margin** of ${String(MARGIN)} points`);
  });
});
