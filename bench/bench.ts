/** Something that is promised to be fast or small, and how to find out. A new one is a file here and a line in benches.ts. */
export interface Bench {
  readonly name: string;
  /** What is promised, in a sentence. */
  readonly claim: string;
  /** Measures; a process of its own belongs to it. */
  run(): Promise<readonly Row[]>;
}

/** One figure. */
export interface Row {
  readonly what: string;
  /** A ratio where there is something to compare with: it says the same on every machine. */
  readonly value: string;
  /** What the ratio is of, or what else is worth knowing. */
  readonly beside?: string;
  /** What is promised of it, where anything is, and whether that is kept. */
  readonly claim?: string;
  readonly holds?: boolean;
}
