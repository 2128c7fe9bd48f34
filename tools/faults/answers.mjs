import { ask } from './ask.mjs';

/** Of all that there is: the catalogue alone has tens of thousands of pages. */
const MOST = 150;
/** What tells of the request, or of the moment. */
const OF_THE_MOMENT = /"(lastUsedAt|correlationId|traceId)":"[^"]*",?/g;
/** Whatever is kept of a workspace is looked at before the catalogue. */
const CATALOGUE = /\/(features|keys|browsers|groups|editions)\b/;

/** What an admin reads by following links from the home document: by address, the ETag and the text. */
export async function answersOf(base) {
  const answers = new Map();
  const waiting = ['/api/v1'];
  const seen = new Set(waiting);
  while (waiting.length > 0 && answers.size < MOST) {
    const path = waiting.shift();
    const { status, headers, body } = await ask(base, path);
    if (status !== 200 || typeof body !== 'object') continue;
    const text = JSON.stringify(body);
    answers.set(path, { etag: headers.etag, text: text.replace(OF_THE_MOMENT, '') });
    for (const next of linksIn(text)) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (CATALOGUE.test(next)) waiting.push(next);
      else waiting.unshift(next);
    }
  }
  return answers;
}

/** Addresses within the API that have no variables, and are no files or streams. */
const linksIn = (text) =>
  [...text.matchAll(/"href":"(\/api\/v1\/[^"{]*)["{]/g)]
    .map(([, path]) => path)
    .filter((path) => !/\/(archive|events|feed\.atom|calendar\.ics|api-keys)/.test(path));

/** The addresses at which something else is answered than was; `same`: what of an answer must be the same. */
export async function differences(base, before, same = ({ etag, text }) => `${etag} ${text}`) {
  const different = [];
  for (const [path, answer] of before) {
    const { status, headers = {}, body } = await ask(base, path);
    const now = { etag: headers.etag, text: JSON.stringify(body ?? '').replace(OF_THE_MOMENT, '') };
    if (status !== 200 || same(now) !== same(answer)) different.push(`${path} ${String(status)}`);
  }
  return different;
}
