import { LRUCache } from 'lru-cache';

/** An answer as it went out. */
export interface Answer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Answers that may be sent again as they are, until something changes in their workspace or in the catalogue. An answer is
 * remembered under the generation in which its request began: what was computed while something changed is not found again.
 */
export class AnswerMemory {
  private readonly answers: LRUCache<string, Answer>;
  private readonly generations = new Map<string, number>();
  private catalogue = 0;
  private isTrusted = true;

  constructor(maxBytes = 64 * 1024 * 1024) {
    this.answers = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ body }, key) => body.length + key.length + OVERHEAD,
    });
  }

  /** Where an answer to this workspace is found as long as nothing has changed. */
  generationOf(workspaceId: string): string {
    return `${String(this.catalogue)}.${String(this.generations.get(workspaceId) ?? 0)}`;
  }

  recall(key: string, generation: string): Answer | undefined {
    return this.isTrusted ? this.answers.get(`${generation} ${key}`) : undefined;
  }

  remember(key: string, generation: string, answer: Answer): void {
    if (this.isTrusted) this.answers.set(`${generation} ${key}`, answer);
  }

  /** Something changed: in one workspace, or in the catalogue, which every answer is made from. */
  forget(workspaceId?: string): void {
    if (workspaceId === undefined) this.catalogue += 1;
    else this.generations.set(workspaceId, (this.generations.get(workspaceId) ?? 0) + 1);
  }

  /** Changes made elsewhere are no longer heard of: nothing can be trusted until they are again. */
  distrust(): void {
    this.isTrusted = false;
    this.answers.clear();
  }

  trust(): void {
    this.catalogue += 1;
    this.isTrusted = true;
  }
}

/** What an entry costs beside its bytes, roughly. */
const OVERHEAD = 500;
