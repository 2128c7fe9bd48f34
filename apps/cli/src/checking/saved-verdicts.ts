import { DEFAULT_FAIL_ON, excuses, outcomeOf } from '#libs/compat';
import type { Check, CheckItem } from '#libs/reports';
import { Misuse } from '../misuse.js';
import { KnownKeys } from '../uses/known-keys.js';
import { checkOf } from './check-of.js';
import type { Judge, Terms } from './judge.js';
import { readSaved, type Saved, type SavedVerdict } from './saved-file.js';

/** Judges by what was saved, where no service is to be asked. Waivers end all the same. */
export class SavedVerdicts implements Judge {
  readonly #verdicts: ReadonlyMap<string, SavedVerdict>;

  private constructor(private readonly saved: Saved) {
    this.#verdicts = new Map(saved.verdicts.map((verdict) => [verdict.id, verdict]));
  }

  static read(file: string): SavedVerdicts {
    return new SavedVerdicts(readSaved(file));
  }

  /** What it was saved of. */
  get grounds(): string {
    const { site, savedAt, grounds } = this.saved;
    return `${site.name} as of ${savedAt.slice(0, 10)}: snapshot ${grounds.snapshotId} (${grounds.from} to ${grounds.to}), edition ${grounds.editionId}`;
  }

  knownKeys(): Promise<KnownKeys> {
    return Promise.resolve(new KnownKeys(this.saved.verdicts.filter(({ kind }) => kind === 'key')));
  }

  knows(id: string): Promise<boolean> {
    return Promise.resolve(this.#verdicts.has(id));
  }

  judge(ids: readonly string[], { failOn = DEFAULT_FAIL_ON, pin }: Terms): Promise<Check> {
    const { site, savedAt, grounds } = this.saved;
    if (pin && (pin.snapshot !== grounds.snapshotId || pin.edition !== grounds.editionId))
      throw new Misuse('The pin names another snapshot or edition than the file of verdicts.');
    const today = new Date().toISOString().slice(0, 10);
    const items = ids.map((id): CheckItem => {
      const item = this.#item(id, today);
      return { ...item, outcome: outcomeOf(item.verdict, item.adoption?.excuses === true, failOn) };
    });
    return Promise.resolve(checkOf(`saved-${savedAt}`, site, grounds, items));
  }

  judgeReport(): Promise<Check> {
    throw new Misuse('A report is read by the service: without it, check a folder or a list of ids.');
  }

  #item(id: string, today: string): Omit<CheckItem, 'outcome'> {
    const found = this.#verdicts.get(id);
    if (!found)
      return {
        ...{ id, kind: 'unknown', verdict: 'unknown-id', reason: 'unknown-id' },
        explanation: `No feature or key goes by the name ${id} in what was saved; caniuse’s ids are not in there.`,
      };
    const { distance, full, partial, none, unknown, adoption: decided, ...verdict } = found;
    const adoption = this.saved.adoptions.find((each) => each.id === decided?.id);
    return {
      ...verdict,
      explanation: explained(found, this.saved.grounds.policy.threshold),
      shares: { full, partial, none, unknown, distance },
      // Of a feature of the workspace's own, what was approved may be other keys by now: only the service knows.
      ...(adoption && {
        adoption: { ...adoption, excuses: found.verdict !== 'safe' && excuses(adoption, undefined, today) },
      }),
    };
  }
}

function explained({ full, unknown, distance, reason }: SavedVerdict, line: number): string {
  const [share, away] = [`${String(full)} %`, String(Math.abs(distance))];
  if (reason === 'reaches-line') return `${share} reaches the line of ${String(line)}.`;
  if (reason === 'below-line') return `${share} is ${away} below the line of ${String(line)}.`;
  return `${share}, and of ${String(unknown)} % nobody knows: ${reason}, by the line of ${String(line)}.`;
}
