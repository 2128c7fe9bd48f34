import fc from 'fast-check';
import { ReleaseLine } from './release-line.js';
import { compareVersions } from './version.js';

const line = new ReleaseLine(['1', '1.5', '2', '10', '15.2', '15.10', '16.3']);
const placed = (version: string) => {
  const placement = line.place(version);
  return placement && [line.versions[placement.ordinal], placement.exact];
};

describe('ReleaseLine', () => {
  it.each([
    ['1', '1'],
    ['1.4.9', '1'],
    ['2.0', '2'],
    ['9', '2'],
    ['15.9', '15.2'],
    ['15.2-15.3', '15.2'],
    ['16.3.1', '16.3'],
  ])('places %s at %s, the newest release that is not newer', (version, release) => {
    expect(placed(version)).toEqual([release, true]);
  });

  it('places what is newer than all releases at the newest, inexactly', () => {
    expect(placed('16.4')).toEqual(['16.3', false]);
    expect(placed('99.0.1')).toEqual(['16.3', false]);
  });

  it('places nothing that is older than all releases, or no number', () => {
    expect(['0.9', '', 'preview', 'TP 210', '(not set)'].map(placed)).toEqual(Array(5).fill(undefined));
  });

  it('has no place for any version while it has no release', () => {
    expect(new ReleaseLine([]).place('1')).toBeUndefined();
  });

  it('knows a release by any of its spellings, and only releases', () => {
    expect(line.ordinalOf('2.0.0')).toBe(2);
    expect(line.ordinalOf('3')).toBeUndefined();
    expect(line.ordinalOf('0')).toBeUndefined();
  });

  it('starts at the release itself, or at the first one after it', () => {
    expect(['0.1', '1', '1.1', '10.0', '15.3', '17'].map((version) => line.startOf(version))).toEqual([
      0, 0, 1, 3, 5, 7,
    ]);
  });

  it('finds what a search through all releases finds', () => {
    const versions = fc
      .uniqueArray(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 3 })), {
        selector: ([major, minor]) => major * 10 + minor,
      })
      .map((numbers) => numbers.map(([major, minor]) => `${major}.${minor}`).sort(compareVersions));
    const asked = fc.tuple(fc.nat({ max: 32 }), fc.nat({ max: 4 })).map((numbers) => numbers.join('.'));

    fc.assert(
      fc.property(versions, asked, (known, version) => {
        const searched = known.findLastIndex((release) => compareVersions(release, version) <= 0);

        expect(new ReleaseLine(known).place(version)?.ordinal ?? -1).toBe(searched);
      }),
    );
  });
});
