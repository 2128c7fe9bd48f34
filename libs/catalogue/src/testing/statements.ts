import fc from 'fast-check';
import type { Statement } from '../domain/statement.js';

/** A statement, full support unless told otherwise. */
export const statement = (versionAdded: string | undefined, rest: Partial<Statement> = {}): Statement => ({
  ...(versionAdded !== undefined && { versionAdded }),
  ...{ partialImplementation: false, flags: [], notes: [] },
  ...rest,
});

export const behindFlag = { flags: [{ type: 'preference', name: 'layout.css.enabled' }] } as const;

/** Statements of every sort about a browser that has these releases. */
export const statementAbout = (versions: readonly string[]): fc.Arbitrary<Statement> => {
  const bound = fc
    .tuple(fc.constantFrom('', '≤'), fc.constantFrom(...versions, '7.5', '99'))
    .map((written) => written.join(''));
  return fc
    .record(
      {
        versionAdded: fc.oneof({ weight: 6, arbitrary: bound }, fc.constantFrom('preview', undefined)),
        versionRemoved: fc.oneof({ weight: 6, arbitrary: bound }, fc.constant('preview')),
        partialImplementation: fc.boolean(),
        prefix: fc.constant('-webkit-'),
        alternativeName: fc.constant('other'),
        flags: fc.constantFrom([], behindFlag.flags),
      },
      { requiredKeys: ['versionAdded'] },
    )
    .map(({ versionAdded, ...rest }) => statement(versionAdded, rest));
};
