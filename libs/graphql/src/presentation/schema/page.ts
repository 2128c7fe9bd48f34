import { pointerOf } from '#libs/kernel';
import { InvalidParameters } from '#libs/problem-details';

/** Which part of a list is asked for, in Relay's words. */
export interface Part {
  readonly first?: number | undefined;
  readonly after?: string | undefined;
  readonly last?: number | undefined;
  readonly before?: string | undefined;
}

/** As lists are asked for whose order is fixed; `isEmpty`: nothing of it is shown. */
export interface OffsetPart {
  readonly offset: number;
  readonly limit: number;
  readonly isEmpty?: true;
}

export const USUAL = 50;
export const MOST = 500;

/** The part of a list whose order is fixed: forward from its beginning or a cursor, or backward from a cursor. */
export function offsetPart({ first, after, last, before }: Part): OffsetPart {
  if (last === undefined && before === undefined)
    return { offset: after === undefined ? 0 : placeIn(after, 'after') + 1, limit: sizeIn(first ?? USUAL, 'first') };
  if (first !== undefined || after !== undefined)
    throw refusal(before === undefined ? 'last' : 'before', 'is asked for without first and after', 'contradicts');
  if (before === undefined) throw refusal('last', 'is counted back from a cursor: say before which', 'missing');
  const end = placeIn(before, 'before');
  const limit = Math.min(sizeIn(last ?? USUAL, 'last'), end);
  return limit === 0 ? { offset: 0, limit: 1, isEmpty: true } : { offset: end - limit, limit };
}

export function sizeIn(size: number, name: string): number {
  if (size >= 1 && size <= MOST) return size;
  throw refusal(name, `is from 1 to ${String(MOST)}`, size < 1 ? 'min' : 'max');
}

/** Where an item is in a list whose order is fixed. */
export const cursorAt = (place: number): string => Buffer.from(`at:${String(place)}`).toString('base64url');

function placeIn(cursor: string, name: string): number {
  const [, place] = /^at:(\d{1,7})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (place === undefined) throw refusal(name, 'is no cursor of this list', 'foreign-token');
  return Number(place);
}

const refusal = (name: string, what: string, code: string): InvalidParameters =>
  new InvalidParameters([{ pointer: pointerOf(name), detail: `${name} ${what}.`, code }]);
