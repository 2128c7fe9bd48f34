import type { DomainError } from '#libs/kernel';

/**
 * For `.then()` of an `updateMany` or `deleteMany` that names one row as it was read: of two writers the database lets one
 * through, and this refuses the other.
 */
export const orRefuse =
  (refusal: DomainError) =>
  ({ count }: { readonly count: number }): void => {
    if (count === 0) throw refusal;
  };
