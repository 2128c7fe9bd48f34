import { HttpException } from '@nestjs/common';
import { CallerGone, DomainError, Unavailable, type DomainErrorKind } from '#libs/kernel';
import { CHALLENGE, Problem, PROBLEMS, type ProblemCode, type ProblemDocument } from './problem.js';

export interface Answer {
  readonly document: ProblemDocument;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it is a fault of ours, to be logged with its stack. */
  readonly isBug: boolean;
}

/** What is answered to an error, whoever threw it: the domain, a handler, the parser, the router or the database. */
export function problemOf(error: unknown): Answer {
  if (error instanceof DomainError) return ofDomain(error);
  if (error instanceof Problem) return ofHttp(error);
  if (error instanceof Unavailable) return ofHttp(new Problem('unavailable', `${error.told} ${AWAY}`));
  if (error instanceof CallerGone) return ofHttp(new Problem('unauthenticated', error.message, { headers: CHALLENGE }));
  const code = codeOfFramework(error);
  return code
    ? ofHttp(new Problem(code, detailOf(code, error)))
    : { ...ofHttp(new Problem('internal', INTERNAL)), isBug: true };
}

const STATUS_OF_KIND: Readonly<Record<DomainErrorKind, number>> = {
  invalid: 422,
  misasked: 400,
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
  stale: 412,
  'too-large': 413,
  unavailable: 503,
};

const ofDomain = (error: DomainError): Answer => {
  const status = STATUS_OF_KIND[error.kind];
  return {
    document: {
      type: `/problems/${error.code}`,
      title: error.title,
      status,
      detail: error.detail,
      ...(error.faults.length > 0 ? { errors: error.faults } : {}),
      ...error.facts,
    },
    headers: status === 503 ? RETRY_SOON : {},
    isBug: false,
  };
};

const ofHttp = ({ code, detail, extra: { faults, facts, headers = {} } }: Problem): Answer => ({
  document: { type: `/problems/${code}`, ...PROBLEMS[code], detail, ...(faults ? { errors: faults } : {}), ...facts },
  headers: code === 'unavailable' ? { ...RETRY_SOON, ...headers } : headers,
  isBug: false,
});

/** Fastify names its errors by a code, Nest by a status; both are told in our words. */
function codeOfFramework(error: unknown): ProblemCode | undefined {
  const { code: named, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: number };
  const code = typeof named === 'string' ? named : '';
  if (Object.hasOwn(FASTIFY_CODES, code)) return FASTIFY_CODES[code];
  const status =
    error instanceof HttpException ? error.getStatus() : code.startsWith('FST_ERR') ? statusCode : undefined;
  // By role nobody refuses but we: what a file server forbids is not there.
  const told = status === 403 ? 404 : status;
  return (Object.keys(PROBLEMS) as ProblemCode[]).find((name) => PROBLEMS[name].status === told && told !== 500);
}

const FASTIFY_CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-request',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-request',
  FST_ERR_BAD_URL: 'malformed-request',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
  FST_ERR_HANDLER_TIMEOUT: 'unavailable',
};

const DETAILS: Partial<Record<ProblemCode, string>> = {
  'not-found': 'Nothing is at this address.',
  unavailable: 'The answer took too long. Try again soon.',
  'malformed-request': 'The address or the headers are not well formed.',
  'unsupported-media-type': 'The Content-Type is missing or not one that is read here.',
};
const detailOf = (code: ProblemCode, error: unknown): string =>
  DETAILS[code] ?? (error instanceof Error ? error.message : PROBLEMS[code].title);

const INTERNAL = 'The fault is ours and was logged. Name the correlation id when you ask about it.';
const AWAY = 'Nothing was changed; try again in a moment.';
const RETRY_SOON = { 'Retry-After': '5' };
