/** Where a key counts beside its workspace: the same key elsewhere is another. */
export interface KeptAt {
  readonly principal: string;
  readonly method: string;
  readonly path: string;
  readonly key: string;
}

/** What was answered to a write, to be answered again. */
export interface KeptAnswer {
  /** Hash of what the write carried. */
  readonly payload: Uint8Array;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** The answers to writes that had a key, of the workspace in context. A port: libs/persistence keeps them. */
export abstract class KeptAnswers {
  /** Nothing once it is older than it is to be kept. */
  abstract find(at: KeptAt): Promise<KeptAnswer | undefined>;
  /** Stored with what the write itself stored, or not at all. Fails when another process has been here before. */
  abstract keep(at: KeptAt, answer: KeptAnswer): Promise<void>;
  /** Forgets those of all workspaces that are too old to be found. */
  abstract sweep(): Promise<void>;
}

/** A unit of work that is under way. */
export interface Unit {
  /** Do everything, so that every refusal is met, but store nothing. */
  rollBack(): void;
  /** Each is stored whole, or leaves nothing and is told apart from the others. They may be run more than once. */
  parts<Result>(works: readonly (() => Promise<Result>)[]): Promise<PromiseSettledResult<Result>[]>;
}

/** Writes that are stored together or not at all. A port: libs/persistence implements it. */
export abstract class UnitsOfWork {
  /** All that the work writes is stored when it is done, and nothing when it throws. It may be run again unless told not to. */
  abstract run<Result>(
    work: (unit: Unit) => Promise<Result>,
    options: { readonly isRepeatable: boolean },
  ): Promise<Result>;
}

/** Runs work of which many parts read the same kind of thing, so that they are read together. A port: libs/persistence implements it. */
export abstract class SharedReads {
  abstract run<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Where writes are stored, and what was answered to them. */
export interface WriteStore {
  readonly units: UnitsOfWork;
  readonly kept: KeptAnswers;
  /** Absent: each is read by itself. */
  readonly reads?: SharedReads;
}
