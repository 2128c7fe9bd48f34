import { BareServer } from './bare-server.js';
import type { Bench, Row } from './bench.js';
import { BenchDatabase } from './bench-database.js';
import { featureIds, newSite } from './decisions.js';
import { ProductServer } from './product-server.js';
import { comparedInRounds, requestsPerSecond } from './requests.js';

/** Resources read by their ids, against a bare Fastify route that reads the same rows with `pg` from the same database. */
export const readsBench: Bench = {
  name: 'reads',
  claim: 'A resource is read by its id at no less than half the speed of bare Fastify with pg.',
  async run(): Promise<Row[]> {
    const server = process.env.TEST_DATABASE_URL;
    if (!server) return [];

    const database = await BenchDatabase.on(server);
    const product = await ProductServer.start(database.url);
    try {
      const site = await newSite(product);
      const features = await featureIds(product);
      const { name, audienceId, policy } = site;
      const audiences = await made(product, '/api/v1/audiences', () => ({ name: 'Shop' }));
      const sites = await made(product, '/api/v1/sites', () => ({ name, audienceId, policy }));
      const adoptions = await made(product, `/api/v1/sites/${site.id}/adoptions`, (at) => ({
        ...{ featureId: features[at], rationale: 'The new filters need it.' },
      }));
      const compare = (table: string, paths: readonly string[]) => compared(product, database.url, table, paths);
      return [await compare('audience', audiences), await compare('site', sites), await compare('adoption', adoptions)];
    } finally {
      await product.stop();
      await database.drop();
    }
  },
};

/** Where many new ones are, made by one batch. */
async function made(product: ProductServer, collection: string, bodyOf: (at: number) => object): Promise<string[]> {
  const operations = Array.from({ length: MANY }, (_, at) => ({ op: 'create', body: bodyOf(at) }));
  const { items } = await product.post<Batched>(`${collection}/batch`, { operations });
  return items.map(({ location }) => location);
}

interface Batched {
  readonly items: readonly { readonly location: string }[];
}

async function compared(
  product: ProductServer,
  databaseUrl: string,
  table: string,
  paths: readonly string[],
): Promise<Row> {
  const bare = await BareServer.reading(databaseUrl, `SELECT * FROM "${table}" WHERE id = $1`);
  const rows = paths.map((path) => path.slice(path.lastIndexOf('/')));
  try {
    const { ratio, ours } = await comparedInRounds(
      ROUNDS,
      () => requestsPerSecond(bare.url, { paths: rows }),
      () => requestsPerSecond(product.url, { headers: product.headers, paths }),
    );
    return {
      what: `one ${table}, of ${String(MANY)} that are asked for in turn`,
      value: `${ratio.toFixed(2)} of bare Fastify with pg`,
      beside: `${Math.round(ours).toLocaleString('en')} requests/s`,
      claim: '≥ 0.5',
      holds: ratio >= 0.5,
    };
  } finally {
    await bare.stop();
  }
}

const MANY = 100;
const ROUNDS = 5;
