import type { SupportState, SupportTable } from '#libs/compat';

/** What the releases of one browser have: from release `starts[i]` on, `states[i]`. Neighbouring steps differ. */
export class StepFunction {
  private constructor(
    readonly starts: readonly number[],
    readonly states: readonly SupportState[],
  ) {}

  /** The states that `at` gives for the releases 0 to `releases`, if it changes nowhere but at `changes`. */
  static over(releases: number, changes: readonly number[], at: (ordinal: number) => SupportState): StepFunction {
    const starts: number[] = [];
    const states: SupportState[] = [];
    for (const start of [...new Set([0, ...changes])].sort((a, b) => a - b)) {
      if (start > 0 && start >= releases) break;
      const state = at(start);
      if (state === states.at(-1)) continue;
      starts.push(start);
      states.push(state);
    }
    return new StepFunction(starts, states);
  }

  /** The states that `at` gives for the releases 0 to `releases`, each of them asked. */
  static ofEach(releases: number, at: (ordinal: number) => SupportState): StepFunction {
    const starts = [0];
    const states = [at(0)];
    for (let ordinal = 1; ordinal < releases; ordinal += 1) {
      const state = at(ordinal);
      if (state === states[states.length - 1]) continue;
      starts.push(ordinal);
      states.push(state);
    }
    return new StepFunction(starts, states);
  }

  /** The same state for every release. */
  static always = (state: SupportState) => new StepFunction([0], [state]);

  /** A function of a compiled edition. */
  static stored({ offsets, starts, states }: SupportTable, fn: number): StepFunction {
    const [first, end] = [offsets[fn], offsets[fn + 1]];
    return new StepFunction([...starts.subarray(first, end)], [...states.subarray(first, end)] as SupportState[]);
  }

  /** What `pick` makes of the functions' states, release by release. */
  static merge(
    functions: readonly StepFunction[],
    pick: (states: readonly SupportState[]) => SupportState,
  ): StepFunction {
    if (functions.length === 1) return functions[0];

    const changes = functions.flatMap(({ starts }) => starts);
    return StepFunction.over(Infinity, changes, (ordinal) => pick(functions.map((each) => each.at(ordinal))));
  }

  at(ordinal: number): SupportState {
    return this.states[this.stepOf(ordinal)];
  }

  /** The step that release `ordinal` is on. */
  stepOf(ordinal: number): number {
    return this.starts.findLastIndex((start) => start <= ordinal);
  }
}
