/** `misasked`: the question names what is not there. `stale`: changed since the caller read it. `unavailable`: cannot be answered just now, and may be in a moment. */
export type DomainErrorKind =
  'invalid' | 'misasked' | 'not-found' | 'conflict' | 'forbidden' | 'stale' | 'too-large' | 'unavailable';

/** A fault in one member of what the caller sent. */
export interface Fault {
  /** JSON pointer to the member: `/rows/3/visits`. */
  readonly pointer: string;
  readonly detail: string;
  /** Kebab-case, stable. */
  readonly code: string;
  /** What may have been meant, likeliest first. */
  readonly suggestions?: readonly string[];
}

/** A JSON pointer (RFC 6901) to where these names and indexes lead. */
export const pointerOf = (...path: readonly (string | number)[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Of a text that must say something and holds nothing but spaces. */
export const blankFault = (pointer: string): Fault => ({
  ...{ pointer, detail: 'Must hold more than spaces.', code: 'blank' },
});

/** Members of a problem beside the standard ones, such as suggestions or the line of a file. */
export type ProblemFacts = Readonly<Record<string, unknown>>;

/**
 * A refusal that the caller can understand. `code` never changes: it names the problem's type and its documentation.
 * `detail` tells of this occurrence, in the caller's words; `facts` become members of the problem document.
 */
export abstract class DomainError extends Error {
  abstract readonly kind: DomainErrorKind;
  abstract readonly code: string;
  /** One constant sentence per code. */
  abstract readonly title: string;

  constructor(
    readonly detail: string,
    readonly facts: ProblemFacts = {},
    readonly faults: readonly Fault[] = [],
  ) {
    super(detail);
    this.name = new.target.name;
  }
}

/** There is none of these by that id, or it is not the caller's to know of. */
export class NotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'not-found';
  readonly title = 'There is no such resource';

  /** `more`: another sentence, where something can be said of the id. */
  constructor(noun: string, id: string, facts: ProblemFacts = {}, more = '') {
    super(`There is no ${noun} ${id}.${more && ` ${more}`}`, facts);
  }
}

/** The resource is not what the caller last read; of two writers on one version one comes too late. */
export class Stale extends DomainError {
  readonly kind = 'stale';
  readonly code = 'precondition-failed';
  readonly title = 'The resource is not in the state that If-Match names';

  constructor(noun: string) {
    super(`The ${noun} has changed since that was its ETag. Read it again, then repeat the change with its new one.`);
  }
}

/** A parameter of a question names what is not there; an empty answer would hide that. */
export class UnknownValue extends DomainError {
  readonly kind = 'misasked';
  readonly code = 'invalid-parameters';
  readonly title = 'A parameter of the query is not valid';

  constructor(parameter: string, detail: string, facts: ProblemFacts = {}) {
    super(detail, facts, [{ pointer: `/${parameter}`, detail, code: 'unknown-value' }]);
  }
}
