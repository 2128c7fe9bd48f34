import type { DomainError } from '#libs/kernel';

/** What a caller is told of a refusal. */
export const problemOf = ({ kind, code, title, detail, facts, faults }: DomainError) => ({
  ...{ kind, code, title, detail, facts, faults },
});
