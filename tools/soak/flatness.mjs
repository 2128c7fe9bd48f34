/** A line through points of time and value, by least squares: the slope per millisecond, and the mean. */
export function fitted(points) {
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [time, value] = [mean(({ at }) => at), mean((point) => point.value)];
  const shared = points.reduce((sum, point) => sum + (point.at - time) * (point.value - value), 0);
  const spread = points.reduce((sum, { at }) => sum + (at - time) ** 2, 0);
  return { mean: value, slope: spread === 0 ? 0 : shared / spread };
}

/** What is flat: over the second half, the line grows by no more than this share of its mean. */
export const MOST_GROWTH = 0.1;

/**
 * Of the second half, when what is remembered has been filled: the mean, and by which share of it the line grew meanwhile. Up to `slack`, in
 * the unit of the values, it may grow whatever its mean: a few handles more are connections that happen to be open.
 */
export function growthOf(points, slack = 0) {
  const half = points.slice(points.length >> 1);
  const { mean, slope } = fitted(half);
  const span = half.length > 1 ? half.at(-1).at - half[0].at : 0;
  const growth = mean === 0 ? 0 : (slope * span) / mean;
  return { mean, growth, isFlat: growth <= MOST_GROWTH || slope * span <= slack };
}
