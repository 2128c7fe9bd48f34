import { DomainError, pointerOf } from '#libs/kernel';

/** An empty list is a pipeline that lost its input, and would pass for ever. */
export class NothingToCheck extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'nothing-to-check';
  readonly title = 'Nothing is named that could be checked';

  constructor(why = 'Name features, keys or caniuse ids, or send what a tool reports.') {
    super(why);
  }
}

export class TooManyIds extends DomainError {
  readonly kind = 'too-large';
  readonly code = 'too-many-ids';
  readonly title = 'More is named than one check judges';

  constructor(count: number, most: number) {
    super(`${String(count)} different things are named; a check judges at most ${String(most)}. Send several checks.`, {
      count,
      most,
    });
  }
}

/** It is no report that is read here, or one without what is needed of it. */
export class ReportNotUnderstood extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'report-not-understood';
  readonly title = 'The report is not one that is read here';

  constructor(why: string) {
    super(why, { expected: READ_HERE });
  }
}

/** What a check is pinned to is not there: judged by anything else it would not be pinned. */
export class PinUnknown extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'pin-unknown';
  readonly title = 'What the check is pinned to is not there';

  constructor(noun: 'snapshot' | 'edition', id: string) {
    const detail = `The ${noun} ${id} is not there, or not this site’s.`;
    super(detail, {}, [{ pointer: pointerOf('pin', `${noun}Id`), detail, code: 'unknown-value' }]);
  }
}

const READ_HERE = [
  'a JSON object with features, keys or caniuse',
  'a Lighthouse report (JSON) with its audit "baseline"',
  'ESLint’s output of the formatter json',
  'stylelint’s output of the formatter json',
  'a plain text of one id a line',
];
