/** Something that the answer needs is away just now: the same request may succeed in a moment. Not a bug of ours. */
export abstract class Unavailable extends Error {
  /** What callers may be told of it, which is not where it is. */
  abstract readonly told: string;
  /** Whether the log has it already, once for all whom it befalls: each of them would drown the rest. */
  readonly isLogged: boolean = false;
  /** Whether it would have befallen anybody just now, whatever they asked for. */
  readonly isOutage: boolean = false;
}
