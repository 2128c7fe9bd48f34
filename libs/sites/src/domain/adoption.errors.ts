import type { Verdict } from '#libs/compat';
import { blankFault, DomainError, type ProblemFacts } from '#libs/kernel';
import type { Reason, Ruling } from './ruling.js';
import { allowedFrom, type State, type Transition } from './transition.js';

/** One decision per site and subject: a second would contradict the first. */
export class AdoptionExists extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'adoption-exists';
  readonly title = 'The site has decided on this already';

  /** The first may be gone with its site by the time it is looked for. */
  constructor(siteId: string, subjectId: string, adoptionId?: string) {
    super(
      `This site has an adoption of ${subjectId} already. Change that one, or propose it again when it has ended.`,
      {
        siteId,
        ...(adoptionId !== undefined && { adoptionId }),
      },
    );
  }
}

export class TransitionNotAllowed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'transition-not-allowed';
  readonly title = 'The adoption’s state does not allow this';

  constructor(transition: Transition, state: State) {
    const allowed = allowedFrom(state);
    super(`An adoption that is ${state} allows ${allowed.join(' and ')}, not ${transition}.`, { state, allowed });
  }
}

/** What has ended stays as it was until it is proposed again. */
export class AdoptionEnded extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'adoption-ended';
  readonly title = 'The adoption has ended';

  constructor(state: State) {
    super(`An adoption that is ${state} is not edited: propose it again first.`, {
      state,
      allowed: allowedFrom(state),
    });
  }
}

/** What is not safe is approved for a reason and for some time, or not. */
export class WaiverNeeded extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'waiver-needed';
  readonly title = 'What is not safe is approved with a waiver only';

  constructor({ verdict, reason }: Ruling) {
    const detail = `The verdict is ${verdict} (${reason}): send a waiver with its reason and its last day.`;
    super(detail, factsOf(verdict, reason), [{ pointer: '/waiver', detail, code: 'missing' }]);
  }
}

export class WaiverEnded extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'waiver-ended';
  readonly title = 'The waiver has ended before it begins';

  constructor(until: string, today: string) {
    const detail = `A waiver until ${until} holds no more: today is ${today} (UTC).`;
    super(detail, { until, today }, [{ pointer: '/waiver/until', detail, code: 'past' }]);
  }
}

export class WaiverUnexplained extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'waiver-unexplained';
  readonly title = 'A waiver needs its reason';

  constructor() {
    super('The reason of the waiver holds nothing but spaces.', {}, [blankFault('/waiver/reason')]);
  }
}

export class RationaleMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'rationale-missing';
  readonly title = 'An adoption needs its rationale';

  constructor() {
    super('The rationale holds nothing but spaces.', {}, [blankFault('/rationale')]);
  }
}

export class NotOneSubject extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'not-one-subject';
  readonly title = 'An adoption is of one feature or of one key';

  constructor() {
    const detail = 'Send either featureId or keyId.';
    super(detail, {}, [
      { pointer: '/featureId', detail, code: 'not-one' },
      { pointer: '/keyId', detail, code: 'not-one' },
    ]);
  }
}

/** What the current edition does not know, or knows as several things, cannot be decided on. */
export class UnknownSubject extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'unknown-subject';
  readonly title = 'There is no such feature or key to decide on';

  constructor(member: 'featureId' | 'keyId', detail: string, facts: ProblemFacts) {
    super(detail, facts, [{ pointer: `/${member}`, detail, code: 'unknown-value' }]);
  }
}

const factsOf = (verdict: Verdict, reason: Reason): ProblemFacts => ({ verdict, reason });
