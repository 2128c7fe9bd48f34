import { type EditionIndex, stateAt, SupportState } from '#libs/compat';
import fc from 'fast-check';
import { naiveFeatureSupport } from '../testing/naive-support.js';
import { statement, statementAbout } from '../testing/statements.js';
import { compileEdition } from './compile-edition.js';
import type { EditionContents } from './edition-contents.js';
import type { Statement } from './statement.js';

const versions = ['1', '2', '3', '5', '7', '10'];
const bound = fc.tuple(fc.constantFrom('', '≤'), fc.constantFrom(...versions)).map((written) => written.join(''));
const published = fc.oneof({ weight: 5, arbitrary: bound }, fc.constant(undefined));
/** Plain statements often enough that keys agree with what is published. */
const said = fc.oneof(
  { weight: 3, arbitrary: bound.map((added) => [statement(added)]) },
  fc.array(statementAbout(versions), { maxLength: 3 }),
);
const keys = fc.array(fc.tuple(said, said, said), { minLength: 1, maxLength: 4 });

/** An edition of one feature with these keys, in two core browsers and one that is none. */
function editionOf(
  statements: readonly (readonly (readonly Statement[])[])[],
  publishedSupport: Readonly<Record<string, string>>,
): EditionIndex {
  const contents: EditionContents = {
    ...{ bcdVersion: '1', webFeaturesVersion: '1', groups: [], missingKeys: [] },
    browsers: ['a', 'b', 'c'].map((id) => ({
      ...{ id, name: id, type: 'desktop' },
      releases: versions.map((version) => ({ version, status: 'retired' })),
    })),
    coreBrowsers: [
      { id: 'a', newest: '7' },
      { id: 'b', newest: '10' },
    ],
    features: [
      {
        ...{
          id: 'feature',
          kind: 'feature',
          name: 'Feature',
          publishedSupport,
          keys: statements.map((_, at) => `key${at}`),
        },
        ...{ groups: [], specs: [], caniuse: [], targets: [] },
      },
    ],
    keys: statements.map((statements, at) => ({
      ...{ key: `key${at}`, specUrls: [], experimental: false, standardTrack: true, deprecated: false, statements },
    })),
  };
  return compileEdition('01980000-0000-7000-8000-000000000000', contents);
}

const COARSE = {
  [SupportState.None]: 'none',
  [SupportState.Flag]: 'none',
  [SupportState.Unknown]: 'unknown',
  [SupportState.Partial]: 'partial',
  [SupportState.Alternative]: 'partial',
  [SupportState.Full]: 'full',
} as const;

const statesOf = ({ browsers, support }: EditionIndex, vector: number) =>
  browsers.map((_, browser) =>
    versions.map((_, ordinal) => COARSE[stateAt(support, support.vectors[vector * support.width + browser], ordinal)]),
  );

describe("A feature's support", () => {
  it('is what the rules give, release by release', () => {
    fc.assert(
      fc.property(keys, published, published, (statements, a, b) => {
        const browsers = [
          { versions, newest: '7', published: a },
          { versions, newest: '10', published: b },
          { versions },
        ];
        const edition = editionOf(statements, { ...(a && { a }), ...(b && { b }) });
        const naive = naiveFeatureSupport(browsers, statements);

        expect(edition.features[0]).toMatchObject({ headlineKeys: naive.headline, overruled: naive.overruled });
        expect(statesOf(edition, edition.support.ofFeature[0])).toEqual(naive.states);
      }),
      { numRuns: 2_000 },
    );
  });

  it('begins with the last of its keys, "≤5" being just before "5" and never the last', () => {
    const atMost = [statement('≤5')];
    const exactly = [statement('1', { versionRemoved: '5', partialImplementation: true }), statement('5')];
    const edition = editionOf(
      [atMost, exactly].map((each) => [each, each, each]),
      { a: '5', b: '5' },
    );

    expect(edition.features[0]).toMatchObject({ headlineKeys: [0, 1], overruled: false });
  });

  it('is by all keys the worst of each, whatever is published', () => {
    fc.assert(
      fc.property(keys, published, (statements, a) => {
        const edition = editionOf(statements, { ...(a && { a }) });
        const unpublished = versions.map((_, ordinal) => {
          const fns = [...edition.support.ofKey].map((vector) => edition.support.vectors[vector * 3]);
          return COARSE[Math.min(...fns.map((fn) => stateAt(edition.support, fn, ordinal))) as SupportState];
        });

        expect(statesOf(edition, edition.support.ofFeatureByAllKeys[0])[0]).toEqual(unpublished);
      }),
    );
  });
});
