import { DomainError } from '#libs/kernel';
import { PinUnknown } from '../domain/check.errors.js';

/** Older facts than the present ones, where they are asked for: the latest snapshot and the current edition otherwise. */
export interface Pin {
  readonly snapshotId?: string;
  readonly editionId?: string;
  /** The visits of this segment alone, whatever the policy asks of the others. */
  readonly segment?: string;
}

/** What a check is made from again. */
export type WholePin = Required<Pick<Pin, 'snapshotId' | 'editionId'>>;

/** For `.catch()`: what is not there is the caller's fault where the caller named it. */
export const unlessPinned =
  (noun: 'snapshot' | 'edition', id?: string) =>
  (error: unknown): never => {
    const isMissing = error instanceof DomainError && error.code === 'not-found';
    throw id !== undefined && isMissing ? new PinUnknown(noun, id) : error;
  };
