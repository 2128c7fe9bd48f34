import { readPreferences } from './preferences.js';

const read = (prefer: string) => readPreferences({ prefer });

describe('Preferences', () => {
  it('are read whatever their case, spacing, quotes and parameters', () => {
    const expected = { return: 'minimal', handling: 'strict', isDryRun: true, isAsync: false };

    expect(read('return=minimal, handling=strict, validate-only')).toEqual(expected);
    expect(read('Validate-Only ; a="b, c" ,RETURN = "minimal";x,, handling=strict;y=z')).toEqual(expected);
  });

  it('count by the first of two values', () => {
    expect(read('return=representation, return=minimal')).toMatchObject({ return: 'representation' });
  });

  it('are passed over where they are not known', () => {
    expect(read('wait=10, return=less, foo="a, b", toString')).toEqual({ isDryRun: false, isAsync: false });
    expect(readPreferences({})).toBeUndefined();
  });

  it.each(['respond-async=10', 'return=less', 'foo', 'constructor', 'validate-only=maybe'])(
    'are refused under strict handling where they are not known: %s',
    (unknown) => {
      expect(() => read(`${unknown}, handling=strict`)).toThrow(
        expect.objectContaining({
          code: 'preference-not-supported',
          detail: expect.stringContaining(unknown) as string,
        }),
      );
    },
  );

  it.each(['"', '=minimal', 'return minimal', 'a"b', 'return=minimal, "quoted"'])(
    'are refused unreadable: %s',
    (sent) => {
      expect(() => read(sent)).toThrow(expect.objectContaining({ code: 'malformed-request' }));
    },
  );

  it('are read in no time, however they are written', () => {
    for (const hostile of ['"\\'.repeat(8000), ';'.repeat(16_000), ' ,;='.repeat(4000), `a${' '.repeat(16_000)}b`]) {
      const begun = performance.now();
      try {
        read(hostile);
      } catch {
        // refused, which is as good
      }
      expect(performance.now() - begun).toBeLessThan(50);
    }
  });
});
