import { DomainError, type DomainErrorKind, type ProblemFacts } from '#libs/kernel';
import type { Target } from './affordance.js';
import { API_BASE } from './versions.js';
import { hrefOf } from './place.js';

/**
 * For `.catch()`: the refusal of this code is thrown again with a link to where its caller can go on, such as what is
 * there already. Every other error passes.
 */
export const linkingOn =
  (code: string, to: (facts: ProblemFacts) => Target | undefined) =>
  (error: unknown): never => {
    const target = error instanceof DomainError && error.code === code ? to(error.facts) : undefined;
    throw target && error instanceof DomainError ? new LinkedRefusal(error, target) : error;
  };

/** A refusal of the domain, which knows no links, with one. */
class LinkedRefusal extends DomainError {
  readonly kind: DomainErrorKind;
  readonly code: string;
  readonly title: string;

  constructor({ kind, code, title, detail, facts, faults }: DomainError, target: Target) {
    const links = { [target.affordance.declared.rel]: { href: hrefOf(target, API_BASE) } };
    super(detail, { ...facts, _links: links }, faults);
    this.kind = kind;
    this.code = code;
    this.title = title;
  }
}
