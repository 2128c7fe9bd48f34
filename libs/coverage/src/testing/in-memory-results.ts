import { ResultKeeper } from '../application/derived-results.js';

/** Results as another process would find them: copies, and nothing but plain data. */
export class InMemoryResults extends ResultKeeper {
  readonly kept = new Map<string, object>();

  async of<Result extends object>(name: string, work: () => Promise<Result>): Promise<Result> {
    const result = this.kept.get(name) ?? (await work());
    this.kept.set(name, result);
    return structuredClone(result) as Result;
  }
}
