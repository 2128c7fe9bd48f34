import autocannon from 'autocannon';
import type { Bench, Row } from './bench.js';
import { ProductServer } from './product-server.js';
import { comparedInRounds, SECONDS } from './requests.js';

/** A page of coverage by GraphQL, against the same page by the API of the same server, by the processor's time of each. */
export const graphqlBench: Bench = {
  name: 'GraphQL',
  claim: 'A page of coverage costs by GraphQL at most 1.5 times what it costs by the API.',
  async run(): Promise<Row[]> {
    const product = await ProductServer.start();
    try {
      const coverage = await product.hrefOf('plimsoll:coverage');
      const variables = { id: coverage.split('/').at(-2) };
      const asked = { query: PAGE, variables };
      const page = `${coverage}?limit=50&threshold=90`;
      const address = `/graphql?${new URLSearchParams({ query: PAGE, variables: JSON.stringify(variables) }).toString()}`;
      const body = JSON.stringify(asked);
      const posted = { method: 'POST', headers: { 'content-type': 'application/json' }, body } as const;
      return [
        await compared(
          product,
          'the page, made anew',
          { path: page, headers: UNREMEMBERED },
          { path: '/graphql', ...posted },
        ),
        await compared(product, 'the page in the address, asked again', { path: page }, { path: address }),
      ];
    } finally {
      await product.stop();
    }
  },
};

/** What the API shows of each. */
const PAGE = `query ($id: ID!) {
  audience(id: $id) { coverage(first: 50, threshold: 90) { totalCount snapshotId editionId visits nodes {
    kind subjectId name full partial none unknown atLeast atMost verdict discouraged baseline { status lowDate highDate } } } }
}`;

/** What is answered to a page of another origin is made for it, and not found in memory. */
const UNREMEMBERED = { origin: 'https://elsewhere.example' };

interface Asked {
  readonly path: string;
  readonly method?: 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function compared(product: ProductServer, what: string, theirs: Asked, ours: Asked): Promise<Row> {
  const rate = (asked: Asked) => () => perSecondOfCore(product, asked);
  const { ratio, ours: rated } = await comparedInRounds(ROUNDS, rate(theirs), rate(ours));
  return {
    what,
    value: `${(1 / ratio).toFixed(2)} times the same by the API`,
    beside: `${Math.round(rated).toLocaleString('en')} requests for a second of one core`,
    claim: '≤ 1.5 times',
    holds: 1 / ratio <= 1.5,
  };
}

async function perSecondOfCore(product: ProductServer, { path, headers, ...asked }: Asked): Promise<number> {
  const before = await product.processorTime();
  const { requests, non2xx } = await autocannon({
    ...{ url: product.url + path, connections: 20, duration: SECONDS, ...asked },
    headers: { ...product.headers, ...headers },
  });
  if (non2xx > 0) throw new Error(`${path} was refused ${String(non2xx)} times.`);
  return requests.total / ((await product.processorTime()) - before);
}

const ROUNDS = 9;
