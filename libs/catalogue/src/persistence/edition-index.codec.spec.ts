import { serialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { smallEdition } from '../testing/small-packages.js';
import { realEdition } from '../testing/real-edition.js';
import { decodeIndex, encodeIndex } from './edition-index.codec.js';

describe('A stored index', () => {
  it('is the same index when it is read again', () => {
    const index = smallEdition('01980000-0000-7000-8000-000000000000');
    const read = decodeIndex(encodeIndex(index));

    expect(read).toMatchObject({ ...index, support: expect.anything(), featureOfKey: expect.anything() });
    expect([...read.support.vectors]).toEqual([...index.support.vectors]);
    expect([...read.support.starts]).toEqual([...index.support.starts]);
    expect([...read.featureOfKey]).toEqual([...index.featureOfKey]);
  });

  it('is less than half a megabyte for a whole edition', () => {
    expect(encodeIndex(realEdition()).length).toBeLessThan(500_000);
  });

  it('is refused when another version of Plimsoll has stored it', () => {
    const stored = gzipSync(serialize({ format: 99, index: {} }));

    expect(() => decodeIndex(stored)).toThrow('of format 99');
  });
});
