import { scaled } from './scenario.js';
import type { Traffic } from './traffic.js';

describe('An audience with more or fewer visits of some segments', () => {
  it('has as many more of theirs, and all others as they were', () => {
    expect(scaledBy('DE*2')).toEqual({
      visits: 1400,
      shares: seen({ 'chrome 150': 900, 'safari 26': 450, 'ie 11': 5 }),
    });
    expect(scaledBy('DE*1')).toEqual(WHOLE);
  });

  it('is without them, and without the releases that only they came with', () => {
    expect(scaledBy('BR*0')).toEqual({ visits: 900, shares: seen({ 'chrome 150': 540, 'safari 26': 320 }) });
  });

  it('can have several scaled at once, by fractions, too', () => {
    expect(scaledBy(' DE * 0 ', 'BR*2.5')).toEqual({
      visits: 750,
      shares: seen({ 'chrome 150': 390, 'safari 26': 295, 'ie 11': 12.5 }),
    });
  });

  it('has releases of a segment that all visits together were not counted with', () => {
    const segments = new Map([['Rhône * Alpes', { visits: 10, shares: seen({ 'edge 150': 10 }) }]]);

    expect(scaled(WHOLE, ['Rhône * Alpes*3'], segments).shares.at(-1)).toEqual({
      ...{ browser: 'edge', release: '150', visits: 20 },
    });
  });

  it('loses nothing to what doubles make of fractions', () => {
    const tenths = { visits: 0.3, shares: seen({ 'chrome 150': 0.3 }) };
    const third = { visits: 0.1, shares: seen({ 'chrome 150': 0.1 }) };

    expect(scaled(tenths, ['DE*0'], new Map([['DE', third]]))).toEqual({
      ...{ visits: 0.2, shares: seen({ 'chrome 150': 0.2 }) },
    });
  });

  it('is never nobody, not even where fractions of visits are all lost', () => {
    const segments = new Map(
      ['DE', 'BR', 'FR'].map((name, at) => [name, { visits: [0.1, 0.2, 0.7][at], shares: [] }] as const),
    );

    expect(() => scaled({ visits: 1, shares: [] }, ['DE*0', 'BR*0', 'FR*0'], segments)).toThrow(
      expect.objectContaining(refused('Nobody would be left.')),
    );
  });

  it.each(['', 'DE', 'DE*', 'DE*-1', 'DE*10000', 'DE*1.00001', 'DE*1e3', '*2', 'DE*2 or so'])(
    'is not told by "%s"',
    (text) => {
      expect(() => scaledBy(text)).toThrow(
        expect.objectContaining(refused(`"${text}" is no segment and factor below 10,000, such as "DE*2".`)),
      );
    },
  );

  it('has segments that there are', () => {
    expect(() => scaledBy('Brasil*2')).toThrow(
      expect.objectContaining({ ...refused('There is no segment Brasil.'), facts: { suggestions: ['Brazil'] } }),
    );
  });

  it('is not to be had where no segments are told apart', () => {
    expect(() => scaled(WHOLE, ['DE*2'], new Map())).toThrow(
      expect.objectContaining(refused('No segments are told apart there, so none is scaled.')),
    );
  });

  it('has each segment scaled once', () => {
    expect(() => scaledBy('DE*9999', 'BR*2', 'DE*9999')).toThrow(
      expect.objectContaining(refused('DE is scaled twice.')),
    );
  });
});

/** By release. */
const seen = (visits: Readonly<Record<string, number>>): Traffic['shares'] =>
  Object.entries(visits).map(([name, some]) => {
    const [browser, release] = name.split(' ');
    return { browser, release, visits: some };
  });

/** Nobody but Brazilians came with Internet Explorer. */
const WHOLE: Traffic = { visits: 1000, shares: seen({ 'chrome 150': 600, 'safari 26': 350, 'ie 11': 5 }) };

const scaledBy = (...scale: readonly string[]): Traffic =>
  scaled(
    WHOLE,
    scale,
    new Map([
      ['DE', { visits: 400, shares: seen({ 'chrome 150': 300, 'safari 26': 100 }) }],
      ['BR', { visits: 100, shares: seen({ 'chrome 150': 60, 'safari 26': 30, 'ie 11': 5 }) }],
      ['Brazil', { visits: 0, shares: [] }],
    ]),
  );

const refused = (detail: string) => ({ detail, faults: [{ pointer: '/scale', detail, code: 'unknown-value' }] });
