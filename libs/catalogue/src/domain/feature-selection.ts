import {
  type Baseline,
  type EditionIndex,
  type IndexedFeature,
  ReleaseLine,
  stateAt,
  SupportState,
} from '#libs/compat';
import { UnknownValue } from '#libs/kernel';

/** What narrows a list of features; what is absent narrows nothing. */
export interface FeatureFilter {
  /** Words that each occur in the id or the name, or are what caniuse calls it. */
  readonly text?: string;
  readonly group?: string;
  readonly baseline?: Baseline['status'];
  readonly discouraged?: boolean;
  /** Whether the workspace added them. */
  readonly custom?: boolean;
  /** A release that supports the feature fully. */
  readonly supportedBy?: { readonly browser: string; readonly version: string };
}

/** Ordinals of the features that a filter lets through, in their order. Ids that moved or were split are not among them. */
export function selectFeatures(index: EditionIndex, filter: FeatureFilter): readonly number[] {
  const tests = [...testsOf(filter), ...(filter.supportedBy ? [supportedBy(index, filter.supportedBy)] : [])];

  return index.features.flatMap((feature, ordinal) =>
    feature.kind === 'feature' && tests.every((test) => test(feature, ordinal)) ? [ordinal] : [],
  );
}

type Test = (feature: IndexedFeature, ordinal: number) => boolean;

function* testsOf({ text, group, baseline, discouraged, custom }: FeatureFilter): Generator<Test> {
  for (const word of wordsOf(text))
    yield ({ id, name, caniuse }) => `${id} ${name}`.toLowerCase().includes(word) || caniuse.includes(word);
  if (group !== undefined) yield ({ groups }) => groups.includes(group);
  if (baseline !== undefined) yield (feature) => feature.baseline?.status === baseline;
  if (discouraged !== undefined) yield (feature) => feature.discouraged === discouraged;
  if (custom !== undefined) yield (feature) => custom === (feature.custom ?? false);
}

function supportedBy(
  { browsers, support }: EditionIndex,
  { browser, version }: { browser: string; version: string },
): Test {
  const ordinal = browsers.findIndex(({ id }) => id === browser);
  if (ordinal < 0) throw new UnknownValue('browser', `There is no browser ${browser}.`);
  const release = new ReleaseLine(browsers[ordinal].versions).place(version);
  if (!release) throw new UnknownValue('version', `${browser} has no release ${version}, nor an older one.`);

  return (_, feature) => {
    const fn = support.vectors[support.ofFeature[feature] * support.width + ordinal];
    return stateAt(support, fn, release.ordinal) === SupportState.Full;
  };
}

export const wordsOf = (text = ''): readonly string[] => text.toLowerCase().match(/\S+/g) ?? [];
