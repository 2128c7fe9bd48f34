import { confirmStamp } from './if-match.js';

const CURRENT = { version: 3, mark: 'ROSE' };
const confirming = (header?: string) => () => {
  confirmStamp(header, CURRENT, 'boat');
};

describe('If-Match', () => {
  it.each([
    '*',
    '"3.ROSE-abc_-9"',
    '"3.ROSE-abc-br"',
    ' "3.ROSE-abc" ',
    '"1.ROSE-abc", "3.ROSE-def"',
    'W/"3.ROSE-abc","3.ROSE-abc"',
  ])('confirms version 3 by %s', (header) => {
    expect(confirming(header)).not.toThrow();
  });

  it('must be there', () => {
    expect(confirming()).toThrow(expect.objectContaining({ code: 'precondition-required' }));
  });

  it.each(['3-abc', '"3-abc', '"3-abc" "3-abc"', '*, "3-abc"', '', 'w/"3-abc"', "'3-abc'"])(
    'is malformed as %s',
    (header) => {
      expect(confirming(header)).toThrow(expect.objectContaining({ code: 'malformed-request' }));
    },
  );

  it.each(['"2.ROSE-abc"', '"1.ROSE-abc", "2.ROSE-abc"'])(
    'says of the former tag %s that the boat has changed',
    (header) => {
      expect(confirming(header)).toThrow(
        expect.objectContaining({ code: 'precondition-failed', detail: expect.stringContaining('has changed since') }),
      );
    },
  );

  it.each([
    ['"3-invented"', '"3-invented" is no ETag that this boat was answered with.'],
    ['"3.LILY-abc"', '"3.LILY-abc" is no ETag that this boat was answered with.'],
    ['"2.LILY-abc"', '"2.LILY-abc" is no ETag that this boat was answered with.'],
    ['"3.rose-abc"', '"3.rose-abc" is no ETag that this boat was answered with.'],
    ['"abc"', '"abc" is no ETag that this boat was answered with.'],
    ['"4.ROSE-abc"', '"4.ROSE-abc" is no ETag that this boat was answered with.'],
    ['"0.ROSE-abc"', '"0.ROSE-abc" is no ETag that this boat was answered with.'],
    ['""', '"" is no ETag that this boat was answered with.'],
    ['W/"3.ROSE-abc"', 'A weak ETag never matches.'],
  ])('says of %s that it never was one, and blames nobody', (header, words) => {
    expect(confirming(header)).toThrow(
      expect.objectContaining({ code: 'precondition-failed', detail: expect.stringContaining(words) }),
    );
  });
});
