import type { Resource } from './resource.js';

/** How things are now. What was told before and not yet sent is needless then. */
export interface StreamedEvent {
  readonly name: string;
  readonly data: Resource;
  /** There is nothing to be told after it. */
  readonly isLast?: boolean;
}

export interface Listener {
  tell(this: void, event: StreamedEvent): void;
  /** There is nothing more to be told, though the last was not. */
  end(this: void): void;
}

/** Told while it changes, as long as its caller listens: server-sent events. */
export class EventStream {
  /** `begin` answers how to stop telling. */
  constructor(readonly begin: (listener: Listener) => () => void) {}
}
