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

/** Both sides of a comparison are the same snapshot by the same edition. */
export class NothingBetween extends DomainError {
  readonly kind = 'misasked';
  readonly code = 'invalid-parameters';
  readonly title = 'A parameter of the query is not valid';

  constructor() {
    const detail = 'Both sides are the same snapshot by the same edition: name another snapshot, or another edition.';
    super(detail, {}, [{ pointer: '/to', detail, code: 'same-as-from' }]);
  }
}

/** The audience has no snapshot before the one that was asked for. */
export class NoEarlierSnapshot extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'no-earlier-snapshot';
  readonly title = 'There is no earlier snapshot to compare with';

  constructor(audienceId: string) {
    super('Import another period of the audience, or name two snapshots or two editions to compare.', { audienceId });
  }
}
