import { Audit, type RecordedWrite, type Refusal } from '../audit.js';

/** What is on record, in the order in which it happened. */
export class InMemoryAudit extends Audit {
  writes: RecordedWrite[] = [];
  readonly refusals: { readonly refusal: Refusal; readonly correlationId: string }[] = [];
  /** Whether nothing more can be recorded. */
  isFull = false;

  record(write: RecordedWrite): Promise<void> {
    if (this.isFull) return Promise.reject(new Error('cannot be recorded'));
    this.writes = [...this.writes, write];
    return Promise.resolve();
  }

  refused(refusal: Refusal, correlationId: string): void {
    this.refusals.push({ refusal, correlationId });
  }

  sweep(): Promise<void> {
    return Promise.resolve();
  }
}
