import type { Fault, ProblemFacts } from '#libs/kernel';

/** An RFC 9457 problem document. */
export interface ProblemDocument extends Record<string, unknown> {
  /** `/problems/<code>`, which answers with its documentation. */
  type: string;
  /** One constant sentence per type. */
  title: string;
  /** The same as the answer's status. */
  status: number;
  detail?: string;
  /** The path that was asked. */
  instance?: string;
  correlationId?: string;
  errors?: readonly Fault[];
}

/** A refusal of HTTP's own: it says nothing of the domain. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly extra: {
      readonly facts?: ProblemFacts;
      readonly faults?: readonly Fault[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(detail);
    this.name = 'Problem';
  }
}

/** How to say who calls (RFC 6750). */
export const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="plimsoll"' };

/** Every problem of HTTP's own, by code. Those of the domain are where its errors are. */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'preference-not-supported': { status: 400, title: 'A preference is not supported' },
  'two-identities': { status: 400, title: 'The request says more than once who sends it' },
  'invalid-parameters': { status: 400, title: 'A parameter of the query is not valid' },
  unauthenticated: { status: 401, title: 'Authentication is needed' },
  'forbidden-by-role': { status: 403, title: 'Your role does not allow this' },
  'foreign-origin': { status: 403, title: 'Pages of this origin may not call' },
  'not-found': { status: 404, title: 'There is no such resource' },
  'method-not-allowed': { status: 405, title: 'The resource does not have this method' },
  'not-acceptable': { status: 406, title: 'None of the accepted media types can be answered' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive' },
  'answer-sealed': { status: 409, title: 'What was answered holds a secret and is not shown again' },
  'request-in-flight': { status: 409, title: 'The first request with this key is not answered yet' },
  'precondition-failed': { status: 412, title: 'The resource is not in the state that If-Match names' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is of a media type that is not read here' },
  'batch-refused': { status: 422, title: 'Nothing of the batch was done, for some of it is refused' },
  'idempotency-key-reused': { status: 422, title: 'The key was used for something else' },
  'validation-failed': { status: 422, title: 'The body is not valid' },
  'precondition-required': { status: 428, title: 'The change must say what it changes' },
  'rate-limited': { status: 429, title: 'Too much was asked for in too short a time' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  internal: { status: 500, title: 'Something went wrong here' },
  'too-many-streams': { status: 503, title: 'Too many streams of the workspace are open' },
  unavailable: { status: 503, title: 'The service cannot answer just now' },
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

export class ValidationFailed extends Problem {
  constructor(faults: readonly Fault[]) {
    super('validation-failed', summary(faults, 'members'), { faults: faults.slice(0, MOST_FAULTS) });
  }
}

export class InvalidParameters extends Problem {
  constructor(faults: readonly Fault[]) {
    super('invalid-parameters', summary(faults, 'parameters'), { faults: faults.slice(0, MOST_FAULTS) });
  }
}

/** More would not be read. */
const MOST_FAULTS = 100;

/** What is wrong with one member is told as it is; of several, how many they are. */
function summary(faults: readonly Fault[], nouns: string): string {
  const members = new Set(faults.map(({ pointer }) => pointer)).size;
  if (members === 1) return faults[0].detail;
  const listed = faults.length > MOST_FAULTS ? `the first ${String(MOST_FAULTS)} faults` : 'them';
  return `${String(members)} ${nouns} are not valid; errors lists ${listed}.`;
}
