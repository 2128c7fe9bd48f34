import { DomainError } from '#libs/kernel';
import type { SplitFeature } from './subject.js';

/** A split id was named among several subjects: which of its targets was meant, only the caller knows. */
export class SplitSubject extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'split-subject';
  readonly title = 'The feature was split into several';

  constructor({ id, targets }: SplitFeature) {
    super(`${id} was split: name ${targets.join(' or ')} instead.`, { targets });
  }
}
