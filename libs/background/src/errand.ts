import type { DomainEvent } from '#libs/kernel';

/** Work that is looked for again and again, by every process that works: of several that find the same, what they write decides who does it. */
export interface Errand {
  /** For the log. */
  readonly name: string;
  /** Milliseconds after which it is looked for again, though nothing said that there was any. */
  readonly every: number;
  /** Does a bounded piece of what there is. True: there may be more, so it runs again at once. */
  run(signal: AbortSignal): Promise<boolean>;
  /** Once, when no run follows any more: waits for what runs began and left, and does not fail. Absent: they leave nothing. */
  end?(): Promise<void>;
  /** Whether there may be work after this event. Absent: no event says so. */
  wakes?(event: DomainEvent): boolean;
}
