import type { EditionIndex } from '#libs/compat';
import { createHash } from 'node:crypto';
import type { Surveyed } from './surveys.js';

/** Keeps results by names that say whole what they follow from. Of those who ask for the same at the same time one works it out. */
export abstract class ResultKeeper {
  abstract of<Result extends object>(name: string, work: () => Promise<Result>): Promise<Result>;
}

/**
 * What a result follows from: the snapshot that was measured, the visits of these snapshots, or of one segment of them, an edition, and the
 * terms of the question.
 */
export interface Grounds {
  readonly of: string;
  readonly snapshotIds: readonly string[];
  readonly surveyed: Surveyed;
  /** As JSON tells them apart. */
  readonly terms: unknown;
}

/**
 * What takes so long to work out that it is kept: who decides where each segment counts, how forecasts did, what is to be expected,
 * frontiers. An edition is named by what it holds, as the workspace knows it, and the code by what it is.
 */
export class DerivedResults {
  readonly #digests = new WeakMap<EditionIndex, string>();

  constructor(
    private readonly keeper: ResultKeeper,
    /** Another for every change to the code that works results out. */
    private readonly code: string,
  ) {}

  /** Plain data that nobody changes. */
  get<Result extends object>(grounds: Grounds, work: () => Promise<Result>): Promise<Result> {
    return this.keeper.of(this.#nameOf(grounds), work);
  }

  #nameOf({ of, snapshotIds, surveyed: { traffic, survey }, terms }: Grounds): string {
    const { snapshotId, segment = null } = traffic;
    const named = [of, this.code, this.#digestOf(survey.edition), snapshotId, snapshotIds, segment, terms];
    return `${of} ${createHash('sha256').update(JSON.stringify(named)).digest('base64url')}`;
  }

  #digestOf(edition: EditionIndex): string {
    const known = this.#digests.get(edition) ?? digestOf(edition);
    this.#digests.set(edition, known);
    return known;
  }
}

/** Of all that an edition holds, the bytes of its arrays of numbers as they are. */
function digestOf(edition: EditionIndex): string {
  const hash = createHash('sha256');
  const text = JSON.stringify(edition, (name, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    hash.update(`${name} ${value.constructor.name} ${String(value.byteLength)}\0`);
    hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    return undefined;
  });
  return hash.update(text).digest('base64url');
}
