import { ReleaseLine, STATE_NAMES } from '#libs/compat';
import fc from 'fast-check';
import { naiveKeySupport } from '../testing/naive-support.js';
import { behindFlag, statement, statementAbout } from '../testing/statements.js';
import { readKeySupport } from './key-support.js';
import type { Statement } from './statement.js';

const versions = ['1', '2', '3', '5', '7', '10', '10.1', '11'];
const line = new ReleaseLine(versions);
const support = (...statements: Statement[]) => {
  const steps = readKeySupport(statements, line);
  return versions.map((_, ordinal) => STATE_NAMES[steps.at(ordinal)]);
};

/** What the newest release has by statements that are each worth one of these there. */
const atNewest = (...statements: Statement[]) => support(...statements).at(-1);

describe("A key's support", () => {
  const full = statement('11');
  const unknown = statement('2', { versionRemoved: '≤12' });
  const alternative = statement('3', { prefix: '-webkit-' });
  const partial = statement('3', { partialImplementation: true });
  const flag = statement('3', behindFlag);
  const none = statement(undefined);

  it('is unknown in a browser that nothing is said of', () => {
    expect(support()).toEqual(versions.map(() => 'unknown'));
  });

  it('is full where any statement says so', () => {
    expect(atNewest(none, flag, partial, alternative, unknown, full)).toBe('full');
  });

  it('is unknown where it may be full, whatever less is known for sure', () => {
    expect(atNewest(none, flag, partial, alternative, unknown)).toBe('unknown');
  });

  it('is else the best that is said: another name, a part, a flag', () => {
    expect(atNewest(none, flag, partial, alternative)).toBe('alternative');
    expect(atNewest(none, flag, partial)).toBe('partial');
    expect(atNewest(none, flag)).toBe('flag');
  });

  it('is the same in whatever order the statements are made', () => {
    fc.assert(
      fc.property(fc.array(statementAbout(versions), { minLength: 1, maxLength: 4 }), (statements) => {
        expect(support(...statements.toReversed())).toEqual(support(...statements));
      }),
    );
  });

  it('is what each release has by itself', () => {
    fc.assert(
      fc.property(fc.array(statementAbout(versions), { maxLength: 4 }), (statements) => {
        expect(support(...statements)).toEqual(
          versions.map((version) => naiveKeySupport(statements, version, versions)),
        );
      }),
    );
  });
});
