import { type EditionIndex, STATE_NAMES, type StateName } from '#libs/compat';

/** Neighbouring releases of a browser that have the same. */
export interface ReleaseRange {
  readonly from: string;
  /** Absent: up to the newest. */
  readonly to?: string;
  readonly state: StateName;
}

export interface BrowserSupport {
  readonly browser: string;
  readonly name: string;
  readonly ranges: readonly ReleaseRange[];
}

/** What every browser has by one vector of the edition, release by release. Browsers without releases have nothing to say. */
export const browserSupport = ({ browsers, support }: EditionIndex, vector: number): readonly BrowserSupport[] =>
  browsers
    .map(({ id, name, versions }, browser) => {
      const fn = support.vectors[vector * support.width + browser];
      return { browser: id, name, ranges: rangesOf(support, fn, versions) };
    })
    .filter(({ ranges }) => ranges.length > 0);

function rangesOf({ offsets, starts, states }: EditionIndex['support'], fn: number, versions: readonly string[]) {
  const ranges: ReleaseRange[] = [];
  for (let step = offsets[fn]; step < offsets[fn + 1] && starts[step] < versions.length; step += 1) {
    const isLast = step + 1 === offsets[fn + 1];
    const to = isLast ? {} : { to: versions[starts[step + 1] - 1] };
    ranges.push({ from: versions[starts[step]], ...to, state: STATE_NAMES[states[step]] });
  }
  return ranges;
}
