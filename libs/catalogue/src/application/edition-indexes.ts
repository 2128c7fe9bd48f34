import type { EditionIndex } from '#libs/compat';
import { NotFound } from '#libs/kernel';

/** The compiled editions, held in memory once they were asked for. */
export abstract class EditionIndexes {
  /** The edition that was made current last, if there is any. */
  abstract current(): Promise<EditionIndex | undefined>;
  abstract find(editionId: string): Promise<EditionIndex | undefined>;

  /** That edition, or the current one: for callers that cannot go on without. */
  async get(editionId?: string): Promise<EditionIndex> {
    const index = editionId === undefined ? await this.current() : await this.find(editionId);
    if (!index) throw new NotFound('edition', editionId ?? 'yet');
    return index;
  }
}
