import { SupportState } from './support-state.js';
import { stateAt, type SupportTable } from './support-table.js';

const { None, Partial, Full, Unknown } = SupportState;
const none = new Uint16Array();
const table: SupportTable = {
  width: 2,
  browserOf: Uint8Array.of(0, 1),
  offsets: Uint32Array.of(0, 3, 4),
  starts: Uint16Array.of(0, 4, 9, 0),
  states: Uint8Array.of(None, Partial, Full, Unknown),
  vectors: Uint16Array.of(0, 1),
  ofKey: none,
  ofKeyWithAncestors: none,
  ofFeature: none,
  ofFeatureByAllKeys: none,
};

describe('SupportTable', () => {
  it('gives a release the state of the last step that begins at or before it', () => {
    expect([0, 3, 4, 8, 9, 200].map((ordinal) => stateAt(table, 0, ordinal))).toEqual([
      None,
      None,
      Partial,
      Partial,
      Full,
      Full,
    ]);
  });

  it('gives a function of one step that state throughout', () => {
    expect([0, 7].map((ordinal) => stateAt(table, 1, ordinal))).toEqual([Unknown, Unknown]);
  });
});
