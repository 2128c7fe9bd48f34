// Proposes that a site may use a feature, or says anew why: node propose.mjs <site> <feature> <rationale>
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const { PLIMSOLL_URL = 'http://127.0.0.1:3000', PLIMSOLL_KEY } = process.env;
const ATTEMPTS = 5;
const etags = new WeakMap();

/** Sends a request, again where that does no harm and may help, and answers the document. */
async function send(href, { method = 'GET', headers = {}, body } = {}) {
  const accept = 'application/prs.hal-forms+json';
  const request = { method, headers: { authorization: `Bearer ${PLIMSOLL_KEY}`, accept, ...headers }, body };
  const isRepeatable = method === 'GET' || 'idempotency-key' in headers;
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt === ATTEMPTS;
    try {
      const response = await fetch(new URL(href, PLIMSOLL_URL), request);
      const wait = response.headers.get('retry-after');
      const document = await response.json();
      if (response.ok) return etags.set(document, response.headers.get('etag')) && document;
      if (wait === null || isLast) throw new Error(document.title, { cause: document });
      await pause(Number(wait) * 1000);
    } catch (error) {
      // fetch throws a TypeError when the connection broke: whether the server did it is not known.
      if (!(error instanceof TypeError) || !isRepeatable || isLast) throw error;
      await pause(100 * 2 ** attempt);
    }
  }
}

/** Fills in the braces of a link (RFC 6570): {a}, {?a,b} and {&a,b}. */
const expand = ({ href }, values) =>
  href.replace(/\{([?&]?)([^}]+)\}/g, (_, operator, names) => {
    const given = names.split(',').filter((name) => name in values);
    const encoded = given.map((name) => (operator ? `${name}=` : '') + encodeURIComponent(values[name]));
    return encoded.length > 0 ? operator + encoded.join('&') : '';
  });

const follow = (document, relation, values = {}) => send(expand(linkOf(document, relation), values));

function linkOf(document, relation) {
  const link = document._links[relation];
  if (link) return link;
  const { href } = document._links.self;
  throw new Error(
    `${href} shows no ${relation}: this key may not, or not now. It offers${offersOf(document) || ' nothing'}`,
  );
}

async function* itemsOf(document, relation, values) {
  let page = await follow(document, relation, values);
  for (;;) {
    yield* page._embedded[relation];
    if (!page._links.next) return;
    page = await follow(page, 'next');
  }
}

/** Fills in the form of a relation, where it is offered, and sends it: what is not told stays as the form has it. */
function submit(document, relation, told) {
  linkOf(document, relation);
  const { method, target, contentType, properties } =
    document._templates[relation.split(':')[1]] ?? document._templates.default;
  const values = properties.map(({ name, value }) => [name, told[name] ?? value]);
  const missing = properties.filter(({ name, value, required }) => required && (told[name] ?? value) === undefined);
  if (missing.length > 0) throw new Error(`The form asks for: ${missing.map(({ prompt }) => prompt).join(', ')}`);

  const guard = method === 'POST' ? { 'idempotency-key': randomUUID() } : { 'if-match': etags.get(document) };
  const body = JSON.stringify(Object.fromEntries(values.filter(([, value]) => value !== undefined)));
  return send(target, { method, headers: { 'content-type': contentType, ...guard }, body });
}

/** Of two who change the same at once, one is answered 412: they read it again, and decide anew. */
async function change(read, relation, told) {
  for (;;) {
    const document = await read();
    try {
      return await submit(document, relation, told);
    } catch (error) {
      if (error.cause?.status !== 412) throw error;
    }
  }
}

/** What this caller may do now has a title. */
const offersOf = ({ _links }) =>
  Object.entries(_links)
    .filter(([, { title }]) => title)
    .map(([relation, { title }]) => `\n  ${relation}  ${title}`)
    .join('');

function tell({ message, cause }) {
  if (!cause?.type) return console.error(message);
  console.error(`${cause.title}: ${cause.detail}`);
  for (const { pointer, detail } of cause.errors ?? []) console.error(`  ${pointer}  ${detail}`);
  for (const suggestion of cause.suggestions ?? []) console.error(`  or did you mean ${suggestion}?`);
  for (const [relation, { href }] of Object.entries(cause._links ?? {})) console.error(`  ${relation}  ${href}`);
  console.error(`  ${new URL(cause.type, PLIMSOLL_URL)}`);
}

async function siteNamed(wanted) {
  const api = await send('/api');
  for await (const site of itemsOf(api, 'plimsoll:sites', { q: wanted })) if (site.name === wanted) return site;
  throw new Error(`There is no site "${wanted}".`);
}

async function propose(siteName, feature, rationale) {
  if (!rationale)
    throw new Error('Call it with a site, a feature and why: node propose.mjs "Web shop" has "Cards need it"');
  const verdict = await follow(await siteNamed(siteName), 'plimsoll:verdict', { subjectId: feature });
  console.log(`${verdict.id} is ${verdict.verdict}: ${verdict.explanation}`);

  const adoption = verdict._links['plimsoll:adoption']
    ? await change(() => follow(verdict, 'plimsoll:adoption'), 'plimsoll:merge', { rationale })
    : await submit(verdict, 'plimsoll:propose', { rationale });
  console.log(`${adoption.state}, as "${adoption.rationale}", at ${adoption._links.self.href}${offersOf(adoption)}`);
}

await propose(...process.argv.slice(2)).catch((error) => {
  tell(error);
  process.exitCode = 1;
});
