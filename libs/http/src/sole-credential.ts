import type { Affordance } from '#libs/hypermedia';
import type { IncomingMessage } from 'node:http';
import { Problem } from '#libs/problem-details';
import type { FastifyRequest } from 'fastify';
import { unauthenticated } from './admission.js';
import { presentedTo } from './read-basic.js';

/**
 * The Authorization header, where that alone says who calls. Two identities are refused (400): which of them counts another
 * process on the way may see otherwise. What is shown where it is not looked for is refused too (401), for its sender meant it.
 */
export function soleCredential({ headers, raw, query }: FastifyRequest, affordance?: Affordance): string | undefined {
  const { authorization } = headers;
  const elsewhere = ELSEWHERE.filter(({ isIn }) => isIn(raw, query ?? {})); // what the router refuses may have none
  const isTwice = countOf(raw) > 1 || (authorization !== undefined && JOINED.test(authorization));
  if (isTwice || elsewhere.length + (authorization === undefined ? 0 : 1) > 1)
    throw new Problem(
      'two-identities',
      'The request says more than once who sends it. Send one Authorization header, and no key or token anywhere else.',
    );
  const [hidden] = elsewhere;
  if (hidden) throw unauthenticated(`${hidden.told} Send Authorization: Bearer plk_….`);
  return authorization === undefined ? undefined : presentedTo(affordance, authorization);
}

/** Whether a request may be answered by its Authorization header without more ado; what its address says is told by what was remembered. */
export const isPlain = (request: IncomingMessage): boolean =>
  request.headers['x-api-key'] === undefined && countOf(request) === 1;

/** Node gives the first of several alone. */
function countOf({ rawHeaders }: IncomingMessage): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name.length === AUTHORIZATION.length && name.toLowerCase() === AUTHORIZATION) count += 1;
  }
  return count;
}
const AUTHORIZATION = 'authorization';

/** Another scheme after a comma: how proxies join headers. A key may hold a comma, and never a space. */
const JOINED = /,\s*[a-z][\w-]*\s+\S/i;

/** What keys and tokens are sent by in an address, which nobody reads them from. */
export const IN_ADDRESS = ['access_token', 'api_key'];

const ELSEWHERE = [
  { isIn: ({ headers }: IncomingMessage) => 'x-api-key' in headers, told: 'X-API-Key is not read here.' },
  ...IN_ADDRESS.map((name) => ({
    isIn: (_: IncomingMessage, query: object) => Object.hasOwn(query, name),
    told: `${name} is not read in an address, which is written to logs on its way.`,
  })),
];
