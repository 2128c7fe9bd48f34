import { request } from 'node:http';

/** An admin's, whom the first start makes. */
export const KEY = 'a-key-for-faults-of-at-least-32-characters';

/**
 * Asks on a connection of its own and answers what came of it, how long it took in milliseconds, and no later than `within`:
 * an `error` instead of a status where nothing was answered.
 */
export function ask(base, path, { method = 'GET', headers = {}, body, within = 30_000 } = {}) {
  const start = performance.now();
  return new Promise((resolve) => {
    const tell = (outcome) => resolve({ ...outcome, ms: Math.round(performance.now() - start) });
    const always = { authorization: `Bearer ${KEY}`, accept: 'application/json' };
    const asked = request(new URL(path, base), { method, agent: false, headers: { ...always, ...headers } });
    const deadline = setTimeout(() => asked.destroy(new Error('no answer')), within);
    asked.once('response', async (answer) => {
      try {
        tell({ status: answer.statusCode, headers: answer.headers, body: read(await textOf(answer)) });
      } catch (error) {
        tell({ error: String(error) });
      }
    });
    asked.once('error', (error) => tell({ error: error.message }));
    asked.once('close', () => clearTimeout(deadline));
    asked.end(body);
  });
}

/** As the holder of this key. */
export const as = (key) => ({ headers: { authorization: `Bearer ${key}` } });

/** Sends a form as JSON. */
export const send = (base, path, form, { headers, ...how } = {}) =>
  ask(base, path, {
    ...{ method: 'POST', body: JSON.stringify(form) },
    ...how,
    headers: { 'content-type': 'application/json', ...headers },
  });

async function textOf(answer) {
  let text = '';
  for await (const piece of answer.setEncoding('utf8')) text += piece;
  return text;
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
