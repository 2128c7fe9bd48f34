export interface Point {
  readonly at: number;
  readonly value: number;
}
export declare const MOST_GROWTH: number;
export declare function fitted(points: readonly Point[]): { readonly mean: number; readonly slope: number };
export declare function growthOf(
  points: readonly Point[],
  slack?: number,
): {
  readonly mean: number;
  readonly growth: number;
  readonly isFlat: boolean;
};
