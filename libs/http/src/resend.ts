import type { IncomingMessage, ServerResponse } from 'node:http';
import { isNoneMatch } from '#libs/hypermedia';
import type { Allowance } from '#libs/limits';
import type { Answer } from './answer-memory.js';
import { limitHeaders } from './limit-headers.js';

/** Sends what was answered before, or 304 to who has it, with what is `told` of this request alone, names and values in turn. */
export function resend(
  answer: Answer,
  allowances: readonly Allowance[],
  told: readonly string[],
  { headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const isUnchanged = isNoneMatch(headers['if-none-match'], answer.etag);
  response.writeHead(isUnchanged ? 304 : 200, [
    ...(isUnchanged ? answer.headersOf304 : answer.headers),
    ...told,
    ...limitHeaders(allowances),
  ]);
  response.end(isUnchanged ? undefined : answer.body);
}
