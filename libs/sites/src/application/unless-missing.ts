import { DomainError } from '#libs/kernel';

/** For `.catch()`: nothing, where what is asked about was deleted since. */
export function unlessMissing(error: unknown): undefined {
  if (error instanceof DomainError && error.code === 'not-found') return undefined;
  throw error;
}
