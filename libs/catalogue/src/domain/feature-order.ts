import type { IndexedFeature } from '#libs/compat';

export const FEATURE_ORDERS = ['id', 'name', 'baselineLowDate'] as const;

/** By what a list of features is sorted, and from which end. */
export interface FeatureOrder {
  readonly by: (typeof FEATURE_ORDERS)[number];
  readonly descending: boolean;
}

/** Sorts by the first order, then by the next. A feature without a day stands at the end, whichever end the sort begins at. */
export function compareFeatures(orders: readonly FeatureOrder[]) {
  return (left: IndexedFeature, right: IndexedFeature): number => {
    for (const { by, descending } of orders) {
      const [a, b] = [READ[by](left), READ[by](right)];
      if (a === b) continue;
      if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
      return COLLATOR.compare(a, b) * (descending ? -1 : 1) || Number(a > b) - Number(a < b);
    }
    return left.id < right.id ? -1 : 1;
  };
}

const READ: Readonly<Record<FeatureOrder['by'], (feature: IndexedFeature) => string | undefined>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  baselineLowDate: ({ baseline }) => baseline?.lowDate?.replace('≤', ''),
};

const COLLATOR = new Intl.Collator('en');
