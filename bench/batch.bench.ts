import { Agent, request } from 'node:http';
import type { Bench, Row } from './bench.js';
import { onEachDatabase } from './bench-database.js';
import { ProductServer } from './product-server.js';
import { milliseconds } from './timing.js';

/** Many creations in one batch, against the same sent one by one over one connection to the same server, in turn. */
export const batchBench: Bench = {
  name: 'batch',
  claim: 'A thousand creations in one batch take at most a twentieth of the time that they take one by one.',
  run: () => onEachDatabase(async (where, url) => [await measure(where, await ProductServer.start(url))]),
};

async function measure(what: string, product: ProductServer): Promise<Row> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post = (path: string, body: unknown) => posted(product, agent, path, body);
  const oneByOne = async () => {
    for (const body of FORMS) await post('/api/v1/audiences', body);
  };
  const operations = FORMS.map((body) => ({ op: 'create', body }));
  const batch = () => post('/api/v1/audiences/batch', { operations });
  try {
    const rounds: { ratio: number; apart: number; together: number }[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const apart = await timed(oneByOne);
      const together = await timed(batch);
      rounds.push({ ratio: apart / together, apart, together });
    }
    const measured = rounds.slice(1).toSorted((a, b) => a.ratio - b.ratio); // the first warms both up
    const { ratio, apart, together } = measured[measured.length >> 1];
    return {
      what: `${String(FORMS.length)} creations, ${what}`,
      value: `${ratio.toFixed(0)} times faster`,
      beside: `${milliseconds(together)} together, ${milliseconds(apart)} one by one`,
      claim: '≥ 20 times',
      holds: ratio >= 20,
    };
  } finally {
    agent.destroy();
    await product.stop();
  }
}

async function posted({ url, headers }: ProductServer, agent: Agent, path: string, form: unknown): Promise<void> {
  const body = Buffer.from(JSON.stringify(form));
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const sent = { ...headers, 'content-type': 'application/json', 'content-length': body.length };
  request(url + path, { method: 'POST', agent, headers: sent }, (answer) => {
    const { statusCode = 0 } = answer;
    answer.resume().on('end', () => {
      if (statusCode < 300) resolve(undefined);
      else reject(new Error(`${path} answered ${String(statusCode)}`));
    });
  })
    .on('error', reject)
    .end(body);
  return promise;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const FORMS = Array.from({ length: 1_000 }, (_, index) => ({
  name: `Audience ${String(index)}`,
  description: 'Visitors of a shop, one of a thousand',
}));
const ROUNDS = 5;
