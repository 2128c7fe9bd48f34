import type { Stands } from '../domain/above-line.js';
import { MARGIN, type Source } from '../domain/crossing.js';
import { Waterline } from '../domain/waterline.js';

export { MARGIN };

/** On which side of its line a feature ends, landing by landing, and what is told then. */
export function toldOf(
  featureId: string,
  landings: readonly (Stands & Source & { readonly audienceId: string })[],
  threshold: number,
): { side: string; told: string }[] {
  const policy = {
    threshold,
    counts: 'full',
    bound: 'atLeast',
    basis: 'headline',
    segments: 'whole',
    version: 1,
  } as const;
  let waterline = Waterline.undrawn('shop');
  return landings.map((stands) => {
    const { edition } = stands;
    const passed = waterline.land({ ...stands, policy, stands }, edition);
    waterline = Waterline.restore(waterline.state);
    const ordinal = edition.features.findIndex(({ id }) => id === featureId);
    return {
      side: waterline.state.drawn?.above.features.has(ordinal) ? 'above' : 'below',
      told: passed?.passings.find(({ subject }) => subject.id === featureId)?.direction ?? '',
    };
  });
}
