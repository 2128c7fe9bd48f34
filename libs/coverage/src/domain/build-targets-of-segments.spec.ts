import { type Sightings, visitsOf } from '../testing/seen.js';
import { BuildTargets } from './build-targets.js';

describe('The targets of a build that each segment must be content with', () => {
  it('keep what a segment needs, and nothing that is called the same', () => {
    const brazilian = targetsOf({ chrome: seen(50, 50) });

    expect(floorsOf(targetsOf(ALL))).toEqual({ chrome: '120', firefox: '120' });
    expect(floorsOf(targetsOf(ALL, brazilian))).toEqual({ chrome: '100', firefox: '120' });
  });

  it('keep what any of several needs', () => {
    const [brazilian, german] = [targetsOf({ chrome: seen(50, 50) }), targetsOf({ firefox: seen(50, 50) })];

    expect(floorsOf(targetsOf(ALL, brazilian, german))).toEqual({ chrome: '100', firefox: '100' });
  });

  it('reach the line where all of them do', () => {
    const [content, lost] = [targetsOf({ chrome: seen(50, 50) }), targetsOf({ kiosk: seen(50, 50) })];

    expect([content.isReached, lost.isReached]).toEqual([true, false]);
    expect(targetsOf(ALL, content).isReached).toBe(true);
    expect(targetsOf(ALL, content, lost).isReached).toBe(false);
  });
});

/** Of an old release and a new one. */
const seen = (old: number, young: number): Sightings[string] => [
  ['100', '2022-03-29', old],
  ['120', '2023-12-05', young],
];
const ALL: Sightings = { chrome: seen(5, 45), firefox: seen(5, 45) };

const targetsOf = (sightings: Sightings, ...segments: readonly BuildTargets[]): BuildTargets =>
  new BuildTargets(visitsOf(sightings), { threshold: 90, bound: 'atLeast' }, segments);

/** Per name the oldest supported version. */
const floorsOf = ({ floors }: BuildTargets) =>
  Object.fromEntries(floors.map(({ name, supported }) => [name, supported.at(0)?.version]));
