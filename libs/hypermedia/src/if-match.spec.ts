import { confirmVersion } from './if-match.js';

const CURRENT = 3;
const confirming = (header?: string) => () => {
  confirmVersion(header, CURRENT, 'boat');
};

describe('If-Match', () => {
  it.each(['*', '"3-abc_-9"', ' "3-abc" ', '"1-abc", "3-def"', 'W/"3-abc","3-abc"'])(
    'confirms version 3 by %s',
    (header) => {
      expect(confirming(header)).not.toThrow();
    },
  );

  it('must be there', () => {
    expect(confirming()).toThrow(expect.objectContaining({ code: 'precondition-required' }));
  });

  it.each(['3-abc', '"3-abc', '"3-abc" "3-abc"', '*, "3-abc"', '', 'w/"3-abc"', "'3-abc'"])(
    'is malformed as %s',
    (header) => {
      expect(confirming(header)).toThrow(expect.objectContaining({ code: 'malformed-request' }));
    },
  );

  it.each(['"2-abc"', '"1-abc", "2-abc"'])('says of the former tag %s that the boat has changed', (header) => {
    expect(confirming(header)).toThrow(
      expect.objectContaining({ code: 'precondition-failed', detail: expect.stringContaining('has changed since') }),
    );
  });

  it.each([
    ['"abc"', '"abc" is no ETag that this boat was answered with.'],
    ['"4-abc"', '"4-abc" is no ETag that this boat was answered with.'],
    ['"0-abc"', '"0-abc" is no ETag that this boat was answered with.'],
    ['""', '"" is no ETag that this boat was answered with.'],
    ['W/"3-abc"', 'A weak ETag never matches.'],
  ])('says of %s that it never was one, and blames nobody', (header, words) => {
    expect(confirming(header)).toThrow(
      expect.objectContaining({ code: 'precondition-failed', detail: expect.stringContaining(words) }),
    );
  });
});
