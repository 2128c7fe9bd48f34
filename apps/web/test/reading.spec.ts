import { Client } from '../public/client.js';
import { asPercent, interval, lacking, Latest, lineOf, listed, readAudience, readLine } from '../public/reading.js';

describe('The line', () => {
  it.each([
    ['95', 95],
    ['99.97', 99.97],
    ['0', 0],
    ['100', 100],
    ['', undefined],
    [' ', undefined],
    ['150', undefined],
    ['-1', undefined],
    ['many', undefined],
  ])('typed as "%s" is %s', (typed, line) => {
    expect(lineOf(typed)).toBe(line);
  });
});

describe('A share', () => {
  it.each([
    [42.1234, '42.1 %'],
    [94.9987, '94.999 %'],
    [95, '95.0 %'],
    [95.0001, '95.0001 %'],
    [99.96, '99.96 %'],
    [0.0001, '0.0001 %'],
    [0, '0.0 %'],
    [100, '100.0 %'],
  ])('of %s is written so that it can be told from 95, nothing and all: %s', (share, written) => {
    expect(asPercent(share, 95)).toBe(written);
  });

  it('is told to be rounded where the exact one falls on the other side of the line', () => {
    expect(interval({ atLeast: 95, atMost: 97, verdict: 'undecided' }, 95)).toEqual(['95.0 % (rounded)', '97.0 %']);
    expect(interval({ atLeast: 94, atMost: 95, verdict: 'unsafe' }, 95)).toEqual(['94.0 %', '95.0 % (rounded)']);
    expect(interval({ atLeast: 95, atMost: 97, verdict: 'safe' }, 95)).toEqual(['95.0 %', '97.0 %']);
  });
});

describe('Who lacks a feature', () => {
  it('are the blockers and whoever came with no known release, most visits first', () => {
    const who = lacking({
      blockers: [
        { name: 'Safari on iOS', from: '9', to: '17.6', state: 'alternative', share: 7.4 },
        { name: 'Firefox', to: '102', state: 'none', share: 0.6 },
        { name: 'Chrome', from: '75', to: '75', state: 'none', share: 0.2 },
      ],
      unidentified: { share: 0.7 },
    });

    expect(who.map((one: { who: string; state: string }) => [one.who, one.state])).toEqual([
      ['Safari on iOS 9–17.6', 'alternative'],
      ['not identified', 'unknown'],
      ['Firefox ≤ 102', 'none'],
      ['Chrome 75', 'none'],
    ]);
  });

  it('is nobody where every visit has it', () => {
    expect(lacking({ blockers: [], unidentified: { share: 0 } })).toEqual([]);
  });
});

describe('What is listed', () => {
  it.each([
    [{ rows: Array(40), matching: 1204, words: '' }, 'The 40 nearest to 95 %, of 1,204.'],
    [{ rows: Array(40), matching: 57, words: 'css' }, 'The 40 best covered of 57 that match “css”.'],
    [{ rows: Array(3), matching: 3, words: 'grid' }, 'All 3 that match “grid”.'],
    [{ rows: [], matching: 0, words: 'gird' }, 'No feature has “gird” in its id or name.'],
  ])('says how much of what it is: %#', (answer, words) => {
    expect(listed({ ...answer, threshold: 95 })).toBe(words);
  });
});

/** An API of 100 features, of which the best `safe` reach whatever line is asked for. */
class AskedApi {
  readonly asked: URL[] = [];
  constructor(private readonly safe = 30) {}

  readonly answer = (href: string): Promise<Response> => {
    const url = new URL(href, 'http://api');
    this.asked.push(url);
    return Promise.resolve(Response.json(url.pathname === '/snapshot' ? PERIOD : this.coverage(url.searchParams)));
  };

  private coverage(query: URLSearchParams): object {
    const verdict = query.get('verdict');
    const total = verdict === 'safe' ? this.safe : verdict === 'unsafe' ? 60 : 100;
    const links = { 'plimsoll:snapshot': { href: '/snapshot' } };
    const rows = [{ id: 'grid', verdict: 'safe' }];
    return { ...MEASURED, total, _links: links, _embedded: { 'plimsoll:coverage': rows } };
  }
}
const PERIOD = { from: '2026-10-01', to: '2026-10-31' };
const MEASURED = { snapshotId: 's1', editionId: 'e1', visits: 1000 };
const coverage = { href: '/{audienceId}/coverage{?threshold,verdict,q,sort,limit,offset,snapshot,edition}' };

describe('What is asked of the API', () => {
  it('names in every later question what the first was measured by', async () => {
    const api = new AskedApi();
    const client = new Client('plk_1', api.answer);

    const audience = await readAudience(client, coverage, 'shop');
    await readLine(client, coverage, audience, 95, '');

    expect(audience).toMatchObject({ ...PERIOD, visits: 1000, total: 100, features: [{ id: 'grid' }] });
    expect(api.asked.slice(2).map(({ searchParams: asked }) => [asked.get('snapshot'), asked.get('edition')])).toEqual(
      Array(3).fill(['s1', 'e1']),
    );
  });

  const audience = { pinned: { audienceId: 'shop' }, total: 100 };

  it('is for verdicts at the line, which it does not give itself', async () => {
    const api = new AskedApi();

    const answer = await readLine(new Client('plk_1', api.answer), coverage, audience, 99.97, '');

    expect(answer).toMatchObject({ safe: 30, undecided: 10, unsafe: 60, matching: 100, rows: [{ verdict: 'safe' }] });
    expect(api.asked.map(({ searchParams }) => searchParams.get('threshold'))).toEqual(Array(3).fill('99.97'));
  });

  it.each([
    [30, '10'],
    [5, '0'],
    [95, '60'],
  ])('is for those around the line: with %i safe from the %sth on', async (safe, offset) => {
    const api = new AskedApi(safe);

    await readLine(new Client('plk_1', api.answer), coverage, audience, 95, '');

    expect(api.asked.at(-1)?.searchParams.get('offset')).toBe(offset);
  });

  it('leaves the search to it', async () => {
    const api = new AskedApi();

    await readLine(new Client('plk_1', api.answer), coverage, audience, 95, 'grid css');

    expect(Object.fromEntries(api.asked.at(-1)?.searchParams ?? [])).toMatchObject({ q: 'grid css', offset: '0' });
  });
});

describe('An answer', () => {
  const seen: string[] = [];
  const shown = new Latest({
    clear: () => seen.push('cleared'),
    show: (answer: string) => seen.push(answer),
    fail: (error: Error) => seen.push(error.message),
  });
  beforeEach(() => seen.splice(0));

  it('that comes late is not shown under what was asked since', async () => {
    const world = Promise.withResolvers<string>();
    const shop = Promise.withResolvers<string>();

    const both = [shown.ask(() => world.promise), shown.ask(() => shop.promise)];
    shop.resolve('Shop');
    world.resolve('World');
    await Promise.all(both);

    expect(seen).toEqual(['cleared', 'cleared', 'Shop']);
  });

  it('that was called off is not shown, be it good or bad', async () => {
    const world = Promise.withResolvers<string>();
    const asking = shown.ask(() => world.promise);

    shown.callOff();
    world.reject(new Error('away'));
    await asking;

    expect(seen).toEqual(['cleared', 'cleared']);
  });

  it('that is a refusal leaves nothing of what was shown before', async () => {
    await shown.ask(() => Promise.resolve('World'));
    await shown.ask(() => Promise.reject(new Error('This audience has no snapshot.')));

    expect(seen).toEqual(['cleared', 'World', 'cleared', 'This audience has no snapshot.']);
  });
});
