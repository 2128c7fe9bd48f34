import type { Bench, Row } from './bench.js';
import { onEachDatabase } from './bench-database.js';
import type { AwaitLines, Landed, LetLand } from './landing-server.js';
import { ProductServer } from './product-server.js';
import { milliseconds } from './timing.js';

/** Another edition lands on many sites. What crosses is known beforehand: another number of crossings is no figure. */
export const crossingsBench: Bench = {
  name: 'crossings',
  claim:
    'When another edition lands, the crossings of a thousand sites and all 22,000 subjects are found in 10 seconds.',
  run: () => onEachDatabase(async (where, url) => [await measure(where, await ProductServer.startLanding(url))]),
};

async function measure(where: string, product: ProductServer): Promise<Row> {
  try {
    const audiences = await madeAudiences(product);
    const sites = sitesOf(audiences);
    await createdBy(
      product,
      '/api/v1/sites',
      sites.map(({ form }) => form),
    );
    await product.tell({ kind: 'await-lines' } satisfies AwaitLines);
    const landing: LetLand = { kind: 'let-land', support: { features: LATER.map(([id]) => id), since: String(SINCE) } };
    const { milliseconds: took, crossings } = await product.tell<Landed>(landing);
    const expected = sites.reduce((sum, site) => sum + crossingsOf(site), 0);
    if (crossings !== expected || expected === 0)
      throw new Error(`${String(crossings)} crossings were found of ${String(expected)}.`);
    return {
      what: `${sites.length.toLocaleString('en')} sites of ${String(AUDIENCES)} audiences, ${where}`,
      value: milliseconds(took),
      beside: `${crossings.toLocaleString('en')} crossings of ${String(LATER.length)} features and their keys`,
      claim: '≤ 10 s',
      holds: took <= 10_000,
    };
  } finally {
    await product.stop();
  }
}

interface Audience {
  readonly id: string;
  readonly rows: readonly { readonly browser: string; readonly version: string; readonly visits: number }[];
}

async function madeAudiences(product: ProductServer): Promise<readonly Audience[]> {
  const names = Array.from({ length: AUDIENCES }, (_, at) => ({ name: `Shop ${String(at)}` }));
  const ids = await createdBy(product, '/api/v1/audiences', names);
  const audiences = ids.map((id, at) => ({ id, rows: rowsOf(at) }));
  for (const { id, rows } of audiences)
    await product.post(`/api/v1/audiences/${id}/snapshots`, { from: '2026-10-01', to: '2026-10-31', rows });
  return audiences;
}

/** All of them on Windows, none older than what lacks nothing of what changes, but for Chromes: of each audience otherwise. */
const rowsOf = (audience: number): Audience['rows'] =>
  Object.entries({ Chrome: [81, 140], Edge: [116, 140], Firefox: [121, 140] }).flatMap(([browser, [first, last]]) =>
    Array.from({ length: last - first + 1 }, (_, at) => ({
      ...{ browser, os: 'Windows', version: String(first + at) },
      visits: 1_000 + ((at * 37 + audience * 101) % 500),
    })),
  );

interface Site {
  readonly audience: Audience;
  /** In hundredths of a percent. */
  readonly line: number;
  readonly form: object;
}

/** Each has a line of its own, from 60 % on, in turn with one audience and the next. */
const sitesOf = (audiences: readonly Audience[]): Site[] =>
  Array.from({ length: SITES }, (_, at) => {
    const audience = audiences[at % AUDIENCES];
    const line = 6_000 + 4 * at;
    const counts = at % 2 === 0 ? 'full' : 'fullAndPartial';
    const bound = at % 3 === 0 ? 'atMost' : 'atLeast';
    const policy = { threshold: line / 100, counts, bound };
    return { audience, line, form: { name: `Site ${String(at)}`, audienceId: audience.id, policy } };
  });

/** A feature that was above the line and is now more than half a point under it has crossed, and so has its key. */
function crossingsOf({ audience: { rows }, line }: Site): number {
  const all = visitsOf(rows);
  const without = (version: number) =>
    all - visitsOf(rows.filter((row) => row.browser === 'Chrome' && Number(row.version) < version));
  const isBelow = without(SINCE) * 10_000 < (line - 50) * all;
  return isBelow ? 2 * LATER.filter(([, since]) => without(since) * 10_000 >= line * all).length : 0;
}

const visitsOf = (rows: Audience['rows']): number => rows.reduce((sum, { visits }) => sum + visits, 0);

/** The ids of what one batch makes. */
async function createdBy(product: ProductServer, collection: string, forms: readonly object[]): Promise<string[]> {
  const operations = forms.map((body) => ({ op: 'create', body }));
  const { items } = await product.post<{ readonly items: readonly { readonly location: string }[] }>(
    `${collection}/batch`,
    { operations },
  );
  return items.map(({ location }) => location.slice(location.lastIndexOf('/') + 1));
}

const SITES = 1_000;
const AUDIENCES = 50;

/** Features of one key each that Chrome has had since these versions, and by the edition that lands only later. */
const LATER: readonly (readonly [id: string, since: number])[] = [
  ['string-at', 92],
  ['prefers-contrast', 96],
  ['structured-clone', 98],
  ['contain-inline-size', 105],
  ['modal', 105],
  ['ic', 106],
  ['lh', 109],
  ['color-mix', 111],
  ['linear-easing', 113],
  ['two-value-display', 115],
];
const SINCE = 121;
