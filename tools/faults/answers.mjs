import { ask } from './ask.mjs';

/** So many of a kind; of what follows from visits and the catalogue, where there are thousands of a kind, so few. */
const [MOST, FEW] = [20, 3];
const DERIVED =
  /(coverage|forecast|trend|diff|frontier|what-if|verdicts|opportunities|rows|features|keys|browsers|groups|editions)\b/;
/** What tells of the request, or of the moment. */
const OF_THE_MOMENT = new Set(['lastUsedAt', 'correlationId', 'traceId']);
/** An address without whose it is: by each of these there are many. */
const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const ITEM = /\/(coverage|verdicts|features|keys|browsers|groups|editions)\/.*/;

/** What an admin reads by following links from the home document, some of each kind: by address, the ETag and the text. */
export async function answersOf(base) {
  const answers = new Map();
  const waiting = ['/api/v1'];
  const seen = new Set(waiting);
  const counts = new Map();
  while (waiting.length > 0) {
    const path = waiting.shift();
    const kind = kindOf(path);
    const count = counts.get(kind) ?? 0;
    if (count === (DERIVED.test(kind) ? FEW : MOST)) continue;
    const { status, headers, body } = await ask(base, path);
    if (status !== 200 || typeof body !== 'object') continue;
    counts.set(kind, count + 1);
    const text = lasting(body);
    answers.set(path, { etag: headers.etag, text });
    for (const next of linksIn(text)) {
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return answers;
}

const kindOf = (path) => new URL(path, 'http://any').pathname.replace(ID, '*').replace(ITEM, '/$1/*');

const lasting = (body) => JSON.stringify(body, (name, value) => (OF_THE_MOMENT.has(name) ? undefined : value));

/** Addresses within the API that have no variables, and are no files or streams. */
const linksIn = (text) =>
  [...text.matchAll(/"href":"(\/api\/v1\/[^"{]*)["{]/g)]
    .map(([, path]) => path)
    .filter((path) => !/\/(archive|events|feed\.atom|calendar\.ics|api-keys)/.test(path));

/** The addresses at which something else is answered than was; `isSame`: whether an answer does for what was answered before. */
export async function differences(base, before, isSame = isAlike) {
  const different = [];
  for (const [path, answer] of before) {
    const { status, headers = {}, body } = await ask(base, path);
    const now = { etag: headers.etag, text: lasting(body ?? '') };
    if (status !== 200 || !isSame(now, answer, path)) different.push(`${path} ${String(status)}`);
  }
  return different;
}

/** To the letter, under the same tag. */
export const isAlike = (now, before) => now.text === before.text && now.etag === before.etag;

/**
 * Whether all that was told is told still, to the value: members may have come, and none is gone. A list is as long as it was, or where
 * it may be longer has all that it had.
 */
export function tellsAll(now, before, mayBeLonger = false) {
  if (typeof before !== 'object' || before === null) return now === before;
  if (typeof now !== 'object' || now === null || Array.isArray(now) !== Array.isArray(before)) return false;
  if (Array.isArray(before) && mayBeLonger)
    return before.every((each) => now.some((other) => tellsAll(other, each, mayBeLonger)));
  if (Array.isArray(before) && now.length !== before.length) return false;
  return Object.entries(before).every(([name, value]) => tellsAll(now[name], value, mayBeLonger));
}
