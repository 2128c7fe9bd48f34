import { BROWSERS } from '../testing/browsers.js';
import { ReleaseBook } from './release-book.js';
import { RowMapper } from './row-mapper.js';
import { SnapshotTally } from './snapshot-contents.js';

const mapper = new RowMapper(new ReleaseBook(BROWSERS), (userAgent) => userAgent.includes('bot'));

describe('the rows of an import', () => {
  let tally: SnapshotTally;
  beforeEach(() => {
    tally = new SnapshotTally(mapper);
  });

  it('add up per release, whatever they were called', () => {
    tally.add({ browser: 'Chrome', version: '120.0.1', os: 'Windows' }, 10);
    tally.add({ browser: 'chrome', version: '120' }, 5.5);
    tally.add({ browser: 'Chrome', version: '121', os: 'Windows' }, 1);

    expect(tally.contents().shares).toEqual([
      { browser: 'chrome', release: '120', visits: 15.5 },
      { browser: 'chrome', release: '121', visits: 1 },
    ]);
  });

  it('are counted by what became of them, in visits and in rows', () => {
    tally.add({ browser: 'chrome', version: '120' }, 0.1);
    tally.add({ browser: 'chrome', version: '120' }, 0.2);
    tally.add({ browser: 'chrome', version: '999' }, 7);
    tally.add({ browser: 'UC Browser', version: '13.4' }, 3);
    tally.add({ userAgent: 'somebot/1.0' }, 50);

    const { visits, rows } = tally.contents();
    expect(visits).toEqual({ mapped: 0.3, approximated: 7, unknown: 3, bot: 50 });
    expect(rows).toEqual({ mapped: 2, approximated: 1, unknown: 1, bot: 1 });
  });

  it('are kept once for each distinct name, with how many they were', () => {
    tally.add({ browser: 'Chrome', version: '120.0', os: 'Windows' }, 10);
    tally.add({ browser: 'UC Browser', version: '13.4' }, 3);
    tally.add({ browser: 'Chrome', version: '120.0', os: 'Windows' }, 5);

    expect(tally.contents().names).toEqual([
      {
        name: 'Chrome',
        version: '120.0',
        os: 'Windows',
        outcome: 'mapped',
        reason: 'known-release',
        browser: 'chrome',
        release: '120',
        visits: 15,
        count: 2,
      },
      {
        name: 'UC Browser',
        version: '13.4',
        outcome: 'unknown',
        reason: 'browser-without-data',
        visits: 3,
        count: 1,
      },
    ]);
  });

  it('tell an id from the same name', () => {
    tally.add({ browser: 'chrome', version: '120' }, 10);
    tally.add({ browser: 'chrome', version: '120', isId: true }, 3);

    expect(tally.contents().names.map(({ reason, visits }) => [reason, visits])).toEqual([
      ['desktop-assumed', 10],
      ['known-release', 3],
    ]);
  });

  it('of 0 are kept and count no visit', () => {
    tally.add({ browser: 'ie', version: '11' }, 0);

    const { visits, rows, shares, names } = tally.contents();
    expect([visits.mapped, rows.mapped, shares, names.length]).toEqual([0, 1, [], 1]);
  });

  it('never keep a user agent itself', () => {
    tally.add({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0 secret' }, 1);
    tally.add({ userAgent: 'secretbot/1.0' }, 1);
    tally.add({ userAgent: 'secret' }, 1);

    expect(JSON.stringify(tally.contents())).not.toContain('secret');
  });

  it('that name too much are counted among the others of their release or reason', () => {
    const small = new SnapshotTally(mapper, 2);
    for (let build = 0; build < 5; build += 1) small.add({ browser: 'chrome', version: `120.${String(build)}` }, 1);
    for (let name = 0; name < 5; name += 1) small.add({ browser: `Unheard-of ${'x'.repeat(name + 1)}` }, 2);

    const { names, visits } = small.contents();
    expect(names.map(({ name, release, reason, count }) => [name, release ?? reason, count])).toEqual([
      ['chrome', '120', 1],
      ['chrome', '120', 1],
      ['(others)', '120', 3],
      ['(others)', 'name-not-known', 5],
    ]);
    expect(visits).toMatchObject({ mapped: 5, unknown: 10 });
  });
});
