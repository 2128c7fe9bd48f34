import fc from 'fast-check';
import { STATE_NAMES } from '#libs/compat';
import type { Traffic } from '../domain/traffic.js';
import { editionOf, type EditionSketch, type Support } from './edition-of.js';

const IDS = ['chrome', 'firefox', 'safari', 'safari_ios'];
const VERSIONS = ['1', '2', '3', '4.1', '5'];

/** Editions of a few browsers, some without releases, whose keys and features have anything at any time. */
export const anyEdition = anyLines().chain((browsers) => {
  const support = anySupport(browsers);
  return fc
    .record({
      keys: fc.array(fc.record({ support, withAncestors: support }), { minLength: 1, maxLength: 6 }),
      features: fc.array(fc.record({ support, byAllKeys: support }), { minLength: 1, maxLength: 6 }),
    })
    .map(({ keys, features }) =>
      editionOf({
        browsers,
        keys: Object.fromEntries(keys.map((key, n) => [`css.${n}`, key])),
        features: Object.fromEntries(features.map((feature, n) => [`f${n}`, feature])),
      }),
    );
});

/** Snapshots of those editions, and of others: releases and browsers that they don't know, fractions, rows of nothing; someone came. */
export const anyTraffic: fc.Arbitrary<Traffic> = fc
  .record({
    shares: fc.uniqueArray(
      fc.record({
        browser: fc.constantFrom(...IDS, 'netscape'),
        release: fc.constantFrom('0.9', '1', '2', '2.5', '3', '4', '5', '6', '17', 'preview'),
        visits: fc.oneof(fc.nat(1_000_000), fc.nat(100_000).map(thousandths)),
      }),
      { selector: ({ browser, release }) => `${browser} ${release}`, maxLength: 30 },
    ),
    unknown: fc.integer({ min: 1, max: 1_000_000 }).map(thousandths),
  })
  .map(({ shares, unknown }) => ({
    shares,
    visits: shares.reduce((sum, { visits }) => sum + visits, unknown),
  }));

function anyLines(): fc.Arbitrary<EditionSketch['browsers']> {
  return fc
    .subarray(IDS, { minLength: 1 })
    .chain((ids) => fc.tuple(...ids.map((id) => fc.nat(5).map((count) => [id, VERSIONS.slice(0, count)] as const))))
    .map((lines) => Object.fromEntries(lines));
}

function anySupport(browsers: EditionSketch['browsers']): fc.Arbitrary<Support> {
  const states = fc.constantFrom(...STATE_NAMES);
  return fc.record(
    Object.fromEntries(
      Object.entries(browsers).map(([id, { length }]) => [
        id,
        fc.array(states, { minLength: length, maxLength: length }),
      ]),
    ),
  );
}

function thousandths(n: number): number {
  return n / 1000;
}
