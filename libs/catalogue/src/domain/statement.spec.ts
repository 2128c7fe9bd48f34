import { ReleaseLine, STATE_NAMES } from '#libs/compat';
import { behindFlag, statement } from '../testing/statements.js';
import { readStatement, type Statement } from './statement.js';

const line = new ReleaseLine(['1', '2', '3', '4', '5']);
const states = (said: Statement) =>
  line.versions.map((_, ordinal) => STATE_NAMES[readStatement(said, line).at(ordinal)]);

describe('A statement', () => {
  it.each([
    ['never added', undefined, {}, ['none', 'none', 'none', 'none', 'none']],
    ['added', '3', {}, ['none', 'none', 'full', 'full', 'full']],
    ['added by then', '≤3', {}, ['unknown', 'unknown', 'full', 'full', 'full']],
    ['added in a preview', 'preview', {}, ['none', 'none', 'none', 'none', 'none']],
    ['added after all releases', '6', {}, ['none', 'none', 'none', 'none', 'none']],
    ['removed', '2', { versionRemoved: '4' }, ['none', 'full', 'full', 'none', 'none']],
    ['removed by then', '2', { versionRemoved: '≤5' }, ['none', 'full', 'unknown', 'unknown', 'none']],
    ['added and removed by then', '≤2', { versionRemoved: '≤4' }, ['unknown', 'full', 'unknown', 'none', 'none']],
    ['removed in a preview', '2', { versionRemoved: 'preview' }, ['none', 'full', 'full', 'full', 'full']],
    ['removed where it was added', '≤3', { versionRemoved: '3' }, ['unknown', 'unknown', 'none', 'none', 'none']],
  ] as const)('%s', (_, added, rest, expected) => {
    expect(states(statement(added, rest))).toEqual(expected);
  });

  it.each([
    ['flag', behindFlag],
    ['flag', { ...behindFlag, partialImplementation: true, prefix: '-moz-' }],
    ['partial', { partialImplementation: true, prefix: '-moz-' }],
    ['alternative', { prefix: '-moz-' }],
    ['alternative', { alternativeName: 'mozFoo' }],
    ['full', {}],
  ] as const)('is worth %s with %j', (worth, qualities) => {
    expect(states(statement('5', qualities)).at(-1)).toBe(worth);
  });
});
