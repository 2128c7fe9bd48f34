import { DomainError } from '#libs/kernel';

/** For `.catch()`: nothing, where the audience has no snapshot yet. */
export function unlessNoSnapshot(error: unknown): undefined {
  if (error instanceof DomainError && error.code === 'no-snapshot') return undefined;
  throw error;
}
