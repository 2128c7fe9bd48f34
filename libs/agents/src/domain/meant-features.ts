import type { IndexedFeature } from '#libs/compat';

/** What is looked at of an edition's features. */
type Features = readonly Feature[];
type Feature = Pick<IndexedFeature, 'id' | 'kind' | 'name' | 'caniuse' | 'baseline'>;

/** Features that go by this name without doubt: by an id of caniuse, or by the whole of their own name. */
export function featuresCalled(name: string, features: Features): Features {
  const called = name.trim().toLowerCase();
  return features.filter(
    (feature) =>
      feature.kind === 'feature' && (feature.caniuse.includes(called) || feature.name.toLowerCase() === called),
  );
}

/** Features that some words may mean, likeliest first: those with most of the words in their id, their name or caniuse's ids. */
export function featuresMeant(words: string, features: Features, most: number): Features {
  const asked = [...new Set(wordsIn(words))];
  const telling = asked.filter((word) => !NOISE.has(word));
  const sought = telling.length > 0 ? telling : asked;
  return features
    .filter(({ kind }) => kind === 'feature')
    .map((feature) => ({ feature, fit: fitOf(feature, sought) }))
    .filter(({ fit }) => fit > 0 && fit >= sought.length / 2)
    .sort(
      (a, b) => b.fit - a.fit || a.feature.id.length - b.feature.id.length || (a.feature.id < b.feature.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ feature }) => feature);
}

/** A word that stands there whole counts one, and half of that as a part of another. */
function fitOf({ id, name, caniuse }: Feature, sought: readonly string[]): number {
  const text = [id, name, ...caniuse].join(' ').toLowerCase();
  const whole = new Set(wordsIn(text));
  return sought.reduce((fit, word) => fit + (whole.has(word) ? 1 : text.includes(word) ? 0.5 : 0), 0);
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What people say of any feature. */
const NOISE: ReadonlySet<string> = new Set([
  ...['a', 'an', 'and', 'for', 'in', 'of', 'on', 'the', 'to', 'with', 'can', 'we', 'use', 'new'],
  ...[
    'api',
    'attribute',
    'css',
    'element',
    'feature',
    'html',
    'javascript',
    'js',
    'property',
    'pseudo',
    'selector',
    'web',
  ],
]);
