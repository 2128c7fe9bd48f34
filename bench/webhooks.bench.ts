import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Row } from './bench.js';
import { onEachDatabase } from './bench-database.js';
import { featureIds, newSite } from './decisions.js';
import { EventReceiver, HANGING } from './event-receiver.js';
import { ProductServer } from './product-server.js';

/** What waits for two webhooks is sent to both by one process; then the same again beside a third that never answers. */
export const webhooksBench: Bench = {
  name: 'webhooks',
  claim:
    'One process makes a thousand deliveries a minute, those of each site in their order, also beside a webhook that hangs.',
  run: () => onEachDatabase(async (where, url) => measure(where, await ProductServer.start(url))),
};

async function measure(where: string, product: ProductServer): Promise<Row[]> {
  const receiver = new EventReceiver();
  await receiver.open();
  try {
    const sites: string[] = [];
    for (let site = 0; site < SITES; site += 1) sites.push((await newSite(product)).id);
    const features = await featureIds(product);
    const world = { product, receiver, sites };

    const hooks = [await madeWebhook(world, '/one'), await madeWebhook(world, '/two')];
    const alone = await perMinute(world, hooks, features.slice(0, EACH));
    hooks.push(await madeWebhook(world, HANGING));
    const beside = await perMinute(world, hooks, features.slice(EACH, 2 * EACH));
    return [
      rowOf(`${COUNTED} events to ${String(ANSWERING)} webhooks, ${where}`, alone),
      rowOf(`the same beside a webhook that hangs, ${where}`, beside),
    ];
  } finally {
    await product.stop();
    await receiver.close();
  }
}

const rowOf = (what: string, rate: number): Row => ({
  what,
  value: `${Math.round(rate).toLocaleString('en')} deliveries a minute`,
  ...{ claim: '≥ 1,000', holds: rate >= 1_000 },
});

interface World {
  readonly product: ProductServer;
  readonly receiver: EventReceiver;
  readonly sites: readonly string[];
}

async function madeWebhook({ product, receiver }: World, path: string): Promise<string> {
  const form = { url: receiver.urlOf(path), events: ['adoption.proposed'] };
  const { id } = await product.post<{ readonly id: string }>('/api/v1/webhooks', form);
  return id;
}

/** How fast that goes which has waited: these features, proposed at each of the sites. */
async function perMinute(
  { product, receiver, sites }: World,
  hooks: readonly string[],
  features: readonly string[],
): Promise<number> {
  for (const id of hooks) await product.post(`/api/v1/webhooks/${id}/pause`, {});
  const operations = features.map((featureId) => ({ op: 'create', body: { featureId, rationale: 'Needed.' } }));
  for (const id of sites) await product.post(`/api/v1/sites/${id}/adoptions/batch`, { operations });
  for (const id of hooks) await untilWaiting(product, id);
  for (const id of hooks) await product.post(`/api/v1/webhooks/${id}/resume`, {});

  const arrivals = await receiver.all(ANSWERING * SITES * EACH);
  for (const [lane, inLane] of Map.groupBy(arrivals, ({ path, siteId }) => `${path} of ${siteId}`))
    if (inLane.map(({ featureId }) => featureId).join() !== features.join())
      throw new Error(`What came to ${lane} is not what happened, or not in its order.`);
  return (60_000 * (arrivals.length - 1)) / (arrivals[arrivals.length - 1].at - arrivals[0].at);
}

/** Every event has become a delivery. */
async function untilWaiting(product: ProductServer, id: string): Promise<void> {
  for (;;) {
    const { body } = await product.get(`/api/v1/webhooks/${id}/deliveries?state=due&count=true&pageSize=1`);
    if ((JSON.parse(body.toString()) as { readonly total: number }).total === SITES * EACH) return;
    await pause(50);
  }
}

const SITES = 20;
/** Of each site. */
const EACH = 50;
const ANSWERING = 2;
const COUNTED = (SITES * EACH).toLocaleString('en');
