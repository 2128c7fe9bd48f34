import { fieldsOf, readBody } from '#libs/hypermedia';
import { pointerOf } from '#libs/kernel';
import { InvalidParameters } from '#libs/problem-details';
import type { CheckRequest } from '../application/commands/run-check.js';
import { listOfIds, listOfReport, listOfText } from '../application/documents/check-lists.js';
import type { FailOn } from '../application/check.view.js';
import { readText } from './read-text.js';
import { CheckForm, type ReportQuery } from './checks.form.js';

/** What a JSON body asks for: our own form, or whatever a tool has written, of which the query says the rest. */
export function checkRequestOf(body: unknown, query: ReportQuery): CheckRequest {
  if (!isForm(body)) return { ...listOfReport(body, query.folder), ...askedBeside(query) };

  const { features, keys, caniuse, failOn, pin } = readBody(CheckForm, body);
  refuseToldTwice(query, [...(failOn ? ['failOn'] : []), ...(pin ? ['edition', 'snapshot'] : [])]);
  const told = { ...(failOn && { failOn }), ...(pin && { pin }) };
  return { ...listOfIds({ features, keys, caniuse }), ...askedBeside(query), ...told };
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

type Terms = Pick<CheckRequest, 'failOn' | 'pin'>;

function askedBeside({ failOn: told, edition, snapshot }: ReportQuery): Terms {
  const failOn = failOnOf(told);
  if (edition === undefined && snapshot === undefined) return { failOn };
  if (edition !== undefined && snapshot !== undefined)
    return { failOn, pin: { editionId: edition, snapshotId: snapshot } };
  const missing = edition === undefined ? 'edition' : 'snapshot';
  throw new InvalidParameters([{ pointer: pointerOf(missing), detail: PIN_WHOLE, code: 'missing' }]);
}

const PIN_WHOLE = 'A check is pinned to a snapshot and an edition: name both.';

function failOnOf(told: ReportQuery['failOn']): readonly FailOn[] | undefined {
  if (told === undefined) return undefined;
  const failing = told.filter((verdict) => verdict !== 'none');
  if (failing.length > 0 && failing.length < told.length)
    throw new InvalidParameters([{ pointer: pointerOf('failOn'), detail: NONE_OR_SOME, code: 'is-in' }]);
  return failing;
}

const NONE_OR_SOME = 'failOn is none, or the verdicts that fail: not both.';

/** What the body says is not said again, perhaps otherwise. */
function refuseToldTwice(query: ReportQuery, inBody: readonly string[]): void {
  const faults = inBody
    .filter((name) => Object.hasOwn(query, name))
    .map((name) => ({
      pointer: pointerOf(name),
      detail: `${name} is told in the body too: tell it in one place.`,
      code: 'told-in-body',
    }));
  if (faults.length > 0) throw new InvalidParameters(faults);
}
