import fc from 'fast-check';
import type { EditionIndex } from '#libs/compat';
import type { Additions } from '../domain/additions.js';
import { compileEdition } from '../domain/compile-edition.js';
import { statementAbout } from './statements.js';

const VERSIONS = ['1', '2', '3', '5', '7', '10'];
const LINES = { chrome: VERSIONS, empty: [], node: VERSIONS, safari: VERSIONS.slice(1, 4) } as const;
const KEYS = ['api.A', 'css.a', 'css.a.b', 'css.c'] as const;

/** Editions of four browsers, one without releases and one a server runtime, whose keys have anything at any time. */
export const anySmallEdition: fc.Arbitrary<EditionIndex> = fc
  .tuple(
    ...KEYS.map(() =>
      fc.tuple(...Object.values(LINES).map(() => fc.array(statementAbout(VERSIONS), { maxLength: 2 }))),
    ),
  )
  .map((statements) =>
    compileEdition('edition', {
      ...{ bcdVersion: '1', webFeaturesVersion: '1', groups: [], missingKeys: [] },
      browsers: Object.entries(LINES).map(([id, versions]) => ({
        ...{ id, name: id, type: id === 'node' ? 'server' : 'desktop' },
        releases: versions.map((version) => ({ version, status: 'retired' })),
      })),
      coreBrowsers: [{ id: 'chrome', newest: '7' }],
      features: [
        { ...FEATURE, id: 'apart', keys: [], publishedSupport: { chrome: '3' } },
        { ...FEATURE, id: 'grown', keys: ['css.a', 'css.a.b'], publishedSupport: { chrome: '2' } },
        { ...FEATURE, id: 'moved', kind: 'moved', keys: [], targets: ['grown'], publishedSupport: {} },
      ],
      keys: KEYS.map((key, at) => ({
        ...{ key, specUrls: [], experimental: false, standardTrack: true, deprecated: false },
        statements: statements[at],
      })),
    }),
  );

const FEATURE = { kind: 'feature', name: 'Feature', groups: [], specs: [], caniuse: [], targets: [] } as const;

const release = fc.record({
  version: fc.constantFrom('0.5', '1', '1.5', '2', '3', '20'),
  equals: fc.record({
    browser: fc.constantFrom(...Object.keys(LINES), 'netscape'),
    version: fc.constantFrom('0.9', ...VERSIONS, '2.5', '99', 'preview'),
  }),
});

/** Additions to those editions: some are called as upstream ones are, or name what the edition does not have. */
export const anyAdditions: fc.Arbitrary<Additions> = fc.record({
  aliases: fc.constant([]),
  features: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('cart', 'search', 'grown'),
      keys: fc.uniqueArray(fc.constantFrom(...KEYS, 'css.gone'), { minLength: 1 }),
      ...{ name: fc.constant('Own'), groups: fc.constant([]) },
    }),
    { selector: ({ id }) => id },
  ),
  browsers: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('kiosk', 'car', 'safari'),
      ...{ name: fc.constant('Own'), type: fc.constant('desktop' as const), aliases: fc.constant([]) },
      releases: fc
        .uniqueArray(release, { selector: ({ version }) => version, minLength: 1, maxLength: 6 })
        .map((releases) => releases.toSorted((a, b) => Number(a.version) - Number(b.version))),
    }),
    { selector: ({ id }) => id },
  ),
});
