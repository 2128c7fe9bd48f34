/** All code that results follow from: what answers by, what measures, and what tells the visits of a snapshot. */
export const CODE = ['coverage', 'compat', 'audiences', 'kernel'].map(
  (module) => new URL(`../../${module}/src/`, import.meta.url),
);
