import { type KeptAnswer, KeptAnswers, type KeptAt, type Unit, UnitsOfWork } from '../write-store.js';

/** One workspace's kept answers. */
export class InMemoryKeptAnswers extends KeptAnswers {
  /** How often one was looked for, and how often more nothing will be found, as if it came a moment later. */
  looks = 0;
  blindness = 0;
  /** Whether no more can be kept. */
  isFull = false;
  private readonly held = new Map<string, { answer: KeptAnswer; at: number }>();

  constructor(private readonly now: () => number = Date.now) {
    super();
  }

  find(at: KeptAt): Promise<KeptAnswer | undefined> {
    this.looks += 1;
    if (this.blindness > 0) this.blindness -= 1;
    else return Promise.resolve(this.fresh(JSON.stringify(at)));
    return Promise.resolve(undefined);
  }

  keep(at: KeptAt, answer: KeptAnswer): Promise<void> {
    const place = JSON.stringify(at);
    if (this.isFull || this.fresh(place)) return Promise.reject(new Error('cannot be kept'));
    this.held.set(place, { answer, at: this.now() });
    return Promise.resolve();
  }

  sweep(): Promise<void> {
    for (const place of this.held.keys()) if (!this.fresh(place)) this.held.delete(place);
    return Promise.resolve();
  }

  private fresh(place: string): KeptAnswer | undefined {
    const found = this.held.get(place);
    return found && this.now() - found.at <= DAY ? found.answer : undefined;
  }
}

const DAY = 86_400_000;

/** Something in memory that can be put back to how it was. */
export interface Holding {
  /** Answers how to put it back. */
  save(): () => void;
}

/** What is written goes into that holding; one unit at a time. */
export class InMemoryUnitsOfWork extends UnitsOfWork {
  constructor(private readonly holding: Holding) {
    super();
  }

  async run<Result>(work: (unit: Unit) => Promise<Result>): Promise<Result> {
    const putBack = this.holding.save();
    let isRolledBack = false;
    const unit: Unit = { rollBack: () => (isRolledBack = true), parts: (works) => this.parts(works) };
    try {
      const result = await work(unit);
      if (isRolledBack) putBack();
      return result;
    } catch (error) {
      putBack();
      throw error;
    }
  }

  private async parts<Result>(works: readonly (() => Promise<Result>)[]): Promise<PromiseSettledResult<Result>[]> {
    const results: PromiseSettledResult<Result>[] = [];
    for (const work of works) {
      const putBack = this.holding.save();
      const [result] = await Promise.allSettled([work()]);
      if (result.status === 'rejected') putBack();
      results.push(result);
    }
    return results;
  }
}
