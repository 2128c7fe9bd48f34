import { fieldsOf, readBody } from '#libs/hypermedia';
import { pointerOf } from '#libs/kernel';
import { InvalidParameters } from '#libs/problem-details';
import type { CheckRequest } from '../application/commands/run-check.js';
import { listOfIds, listOfReport, listOfText } from '../application/documents/check-lists.js';
import { readText } from './read-text.js';
import { CheckForm, type ReportQuery } from './checks.form.js';

/** What a JSON body asks for: our own form, or whatever a tool has written, of which the query says the rest. */
export function checkRequestOf(body: unknown, query: ReportQuery): CheckRequest {
  if (!isForm(body)) return { ...listOfReport(body, query.folder), ...askedBeside(query) };

  const { features, keys, caniuse, failOn, pin } = readBody(CheckForm, body);
  refuse(Object.keys(query), 'must be told in the body, beside the lists', 'told-in-body');
  return { ...listOfIds({ features, keys, caniuse }), failOn, ...(pin && { pin }) };
}

/** What a plain text asks for, of which the query says the rest. */
export const textRequestOf = async (text: AsyncIterable<Uint8Array>, query: ReportQuery): Promise<CheckRequest> => ({
  ...listOfText(await readText(text)),
  ...askedBeside(query),
});

/** Tools write other members; and an empty form is one that says nothing. */
const isForm = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  !Array.isArray(body) &&
  (Object.keys(body).length === 0 || Object.keys(body).some((name) => Object.hasOwn(fieldsOf(CheckForm), name)));

function askedBeside({ failOn, edition, snapshot }: ReportQuery): Pick<CheckRequest, 'failOn' | 'pin'> {
  if (edition === undefined && snapshot === undefined) return { failOn };
  if (edition !== undefined && snapshot !== undefined)
    return { failOn, pin: { editionId: edition, snapshotId: snapshot } };
  const missing = edition === undefined ? 'edition' : 'snapshot';
  throw new InvalidParameters([{ pointer: pointerOf(missing), detail: PIN_WHOLE, code: 'missing' }]);
}

const PIN_WHOLE = 'A check is pinned to a snapshot and an edition: name both.';

function refuse(names: readonly string[], why: string, code: string): void {
  if (names.length > 0)
    throw new InvalidParameters(names.map((name) => ({ pointer: pointerOf(name), detail: `${name} ${why}.`, code })));
}
