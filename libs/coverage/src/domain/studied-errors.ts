/**
 * What `npm run backtest` finds (docs/explanation/forecast.md): points that nine of ten forecasts were not farther off, by what was missing
 * (`SHORTFALLS`) and how far ahead (`HORIZONS`). The command fails where it finds something else.
 */
export const STUDIED_ERRORS: readonly (readonly [number, number, number])[] = [
  [0.52, 0.52, 0.77],
  [0.83, 0.83, 1.01],
  [2.83, 2.83, 3.31],
  [4.05, 4.62, 5.5],
];
