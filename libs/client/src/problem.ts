import type { Link } from './hal.js';

/** A problem document (RFC 9457), as the API sends it with every status of 400 and above. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly correlationId?: string;
  /** Of what was sent: which member is wrong, and how. */
  readonly errors?: readonly Fault[];
  /** Of something unknown: what may have been meant, likeliest first. */
  readonly suggestions?: readonly string[];
  readonly _links?: Readonly<Record<string, Link | readonly Link[]>>;
}

/** What is wrong with one member of what was sent. */
export interface Fault {
  /** JSON pointer to the member. */
  readonly pointer: string;
  readonly detail: string;
  readonly code: string;
  /** What may have been meant, likeliest first. */
  readonly suggestions?: readonly string[];
}

/** The API refused. What it said of it is `problem`, whose links lead on. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly problem: Problem,
    /** Seconds after which it is worth trying again, where the API told. */
    readonly retryAfter?: number,
  ) {
    super(problem.detail ?? problem.title);
  }

  get status(): number {
    return this.problem.status;
  }

  /** The last part of its type, which never changes: `snapshot-exists` of `/problems/snapshot-exists`. */
  get code(): string {
    return this.problem.type.slice(this.problem.type.lastIndexOf('/') + 1);
  }
}

/** No answer came: nobody listens there, or the connection broke. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';

  constructor(url: URL, options: ErrorOptions) {
    super(`${url.origin} cannot be reached.`, options);
  }
}

/** The service is there, and from before version 2 of the API, by which this client asks. */
export class TooOld extends Error {
  override readonly name = 'TooOld';

  constructor() {
    super('The service is older than what asks it: it has no version 2 of the API.');
  }
}

/** Something answers there, and not as Plimsoll does: a proxy that wants a sign-in, or another service. */
export class Misunderstood extends Error {
  override readonly name = 'Misunderstood';

  constructor(url: URL) {
    super(`${url.origin} answers, and not as Plimsoll does.`);
  }
}

/** The key cannot be sent, so that it is none. It is not repeated: it may be a good one with something behind it. */
export class UnusableKey extends Error {
  override readonly name = 'UnusableKey';

  constructor() {
    super('The key holds what no key does: a space, a line break, or a letter beyond ASCII.');
  }
}

/** The object that a text is as JSON; undefined where it is none. */
export function jsonIn(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** What a response of 400 and above says, also where it is of something before the API, and is no problem document. */
export async function refusalIn(response: Response): Promise<Refused> {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  // Broken off, it is refused all the same.
  const text = await response.text().catch(() => '');
  return new Refused(problemIn(text, response), Number.isFinite(seconds) ? seconds : undefined);
}

function problemIn(text: string, { status, statusText, headers }: Response): Problem {
  const told = { type: 'about:blank', title: statusText || `Status ${String(status)}`, status };
  return headers.get('content-type')?.startsWith('application/problem+json') ? { ...told, ...jsonIn(text) } : told;
}
