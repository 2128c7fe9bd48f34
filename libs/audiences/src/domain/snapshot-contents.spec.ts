import { BROWSERS } from '../testing/browsers.js';
import { ReleaseBook } from './release-book.js';
import { RowMapper } from './row-mapper.js';
import { contentsOf, SnapshotTally } from './snapshot-contents.js';

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

    expect(tally.contents().names).toStrictEqual([
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

  it('tell systems and their versions apart', () => {
    for (const told of [
      {},
      { os: 'Android' },
      { os: 'iOS' },
      { os: 'iOS', osVersion: '16.3' },
      { os: 'iOS', osVersion: '17.2' },
    ])
      tally.add({ browser: 'Chrome', version: '120', ...told }, 1);

    expect(tally.contents().names.map(({ browser, release }) => [browser, release])).toEqual([
      ['chrome', '120'],
      ['chrome_android', '120'],
      ['safari_ios', undefined],
      ['safari_ios', '16.3'],
      ['safari_ios', '17.2'],
    ]);
  });

  it('tell the end of a name from a version', () => {
    tally.add({ browser: 'Unheard-of 1', version: '20' }, 1);
    tally.add({ browser: 'Unheard-of ', version: '120' }, 1);

    expect(tally.contents().names.map(({ name, version }) => [name, version])).toEqual([
      ['Unheard-of 1', '20'],
      ['Unheard-of', '120'],
    ]);
  });

  it('tell user agents apart', () => {
    for (const version of ['120.0', '121.0'])
      tally.add({ userAgent: `Mozilla/5.0 (X11; Linux) Gecko/1 Firefox/${version}` }, 1);

    expect(tally.contents().shares.map(({ release }) => release)).toEqual(['120', '121']);
  });

  it('tell a name of any system from that of one', () => {
    tally.add({ browser: 'chrome', version: '120' }, 10);
    tally.add({ browser: 'chrome', version: '120', isOfAnySystem: true }, 3);

    expect(tally.contents().names.map(({ reason, visits }) => [reason, visits])).toEqual([
      ['desktop-assumed', 10],
      ['os-not-told', 3],
    ]);
  });

  it('have no share where their browser is known and no release', () => {
    tally.add({ browser: 'ie', version: '4' }, 3);

    expect(tally.contents().names).toMatchObject([{ browser: 'ie', reason: 'older-than-known', visits: 3 }]);
    expect(tally.contents().shares).toEqual([]);
  });

  it('have a dimension only where one is named', () => {
    tally.add({ browser: 'chrome', version: '120' }, 1);
    const { names } = tally.contents();

    expect(contentsOf(names)).not.toHaveProperty('dimension');
    expect(contentsOf(names, 'Country').dimension).toMatchObject({
      name: 'Country',
      segments: [{ value: '(not set)' }],
    });
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
    const small = new SnapshotTally(mapper, { names: 2 });
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

describe('What a name was mapped to', () => {
  let asked: string[];
  const tallied = (...userAgents: string[]): string[] => {
    asked = [];
    const book = new ReleaseBook(BROWSERS);
    const tally = new SnapshotTally(
      new RowMapper(book, (userAgent) => {
        asked.push(userAgent);
        return false;
      }),
      { remembered: 2 },
    );
    for (const userAgent of userAgents) tally.add({ userAgent }, 1);
    return asked;
  };

  it('is remembered of the last names', () => {
    expect(tallied('a', 'a', 'b', 'a', 'c', 'd', 'b')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is forgotten of those that did not come again', () => {
    expect(tallied('a', 'b', 'c', 'd', 'e', 'a')).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
    expect(tallied('a', 'b', 'c', 'a', 'd', 'e', 'a')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('is remembered of no name that is longer than any visitor’s', () => {
    const [long, longer] = ['x'.repeat(512), 'x'.repeat(513)];

    expect(tallied(long, long, longer, longer)).toEqual([long, longer, longer]);
  });
});

describe('The rows of an import that has too many of them', () => {
  it('are refused, unless they are like one that is there', () => {
    const tally = new SnapshotTally(mapper, { names: 2, rows: 2 });
    tally.add({ browser: 'chrome', version: '120' }, 1, 'DE');
    tally.add({ browser: 'chrome', version: '121' }, 1, 'FR');
    tally.add({ browser: 'chrome', version: '120' }, 1, ' DE');

    expect(() => {
      tally.add({ browser: 'chrome', version: '122' }, 1, 'FR');
    }).toThrow(expect.objectContaining({ code: 'too-many-segments', facts: { values: 2 } }));
    expect(tally.contents('Country').names.map(({ count }) => count)).toEqual([2, 1]);
  });

  it('are counted among others that are there already', () => {
    const tally = new SnapshotTally(mapper, { names: 1, rows: 2 });
    for (const version of ['120.1', '120.2', '120.3']) tally.add({ browser: 'chrome', version }, 1);

    expect(tally.contents().names.map(({ name, count }) => [name, count])).toEqual([
      ['chrome', 1],
      ['(others)', 2],
    ]);
  });
});
