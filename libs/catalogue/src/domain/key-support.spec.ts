import { compareVersions, ReleaseLine, STATE_NAMES, type StateName } from '#libs/compat';
import fc from 'fast-check';
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
        expect(support(...statements)).toEqual(versions.map((version) => naively(statements, version)));
      }),
    );
  });
});

function naively(statements: readonly Statement[], version: string): StateName {
  const said = statements.map((each) => naiveState(each, version));
  const order: StateName[] = ['full', 'unknown', 'alternative', 'partial', 'flag'];
  return statements.length === 0 ? 'unknown' : (order.find((state) => said.includes(state)) ?? 'none');
}

function naiveState(said: Statement, version: string): StateName {
  const isFrom = (bound: string) => compareVersions(version, bound.replace('≤', '')) >= 0;
  const { versionAdded: added = 'preview', versionRemoved: removed = 'preview' } = said;
  if (added === 'preview') return 'none';
  if (removed !== 'preview' && isFrom(removed)) return 'none';
  if (!isFrom(added)) return added.startsWith('≤') ? 'unknown' : 'none';

  const isFirst = versions.find(isFromOf(added)) === version;
  if (removed.startsWith('≤') && !isFirst) return 'unknown';
  if (said.flags.length > 0) return 'flag';
  if (said.partialImplementation) return 'partial';
  return said.prefix !== undefined || said.alternativeName !== undefined ? 'alternative' : 'full';
}

const isFromOf = (bound: string) => (version: string) => compareVersions(version, bound.replace('≤', '')) >= 0;
