import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { importedEdition } from '../../../../libs/catalogue/src/testing/imported-edition.template.js';
import { testCopy } from '../../../../libs/persistence/src/testing/test-database.js';
import { StartedServer } from '../http/started-server.js';
import { DeferredImports, type Document, hrefOf } from '../jobs/deferred-imports.js';
import { type Received, Receiver } from './receiver.js';

const copy = await testCopy(importedEdition);
const started = () => StartedServer.on(copy.config, { WEBHOOK_ALLOW_PRIVATE: 'true' });
let server = await started();
const client = new DeferredImports(() => server.url);
const receiver = new Receiver();
const over = new AbortController();
afterAll(async () => {
  over.abort();
  await server.kill();
  await receiver.close();
  await copy.drop();
});

const FEATURES = 30;

/** Answers what was made, however often its server is killed meanwhile: it is asked for once more by the same key. */
async function made(path: string, form: object): Promise<Document> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': uuid() };
  for (;;) {
    const asked = client.ask(path, { method: 'POST', headers, body: JSON.stringify(form) });
    const answer = await asked.catch(() => undefined);
    if (answer?._links?.self) return answer;
    if (answer && answer.status !== 409) throw new Error(JSON.stringify(answer));
    await pause(50);
  }
}

interface Told {
  readonly id: string;
  readonly data: { readonly siteId: string; readonly subject: { readonly id: string } };
}
const taken: Received[] = [];
/** The events that were received and answered, each when it first was. */
const told = (): readonly Told[] => {
  const events = taken.map(({ body }) => JSON.parse(body) as Told);
  return [...new Map([...events].reverse().map((event) => [event.id, event])).values()].reverse();
};
/** So many are answered, before the next is left waiting. */
let [most, underWay] = [5, Promise.withResolvers<undefined>()];

describe('Deliveries whose server is killed', () => {
  it('tell of every change at least once, and of those of one site in their order', async () => {
    const home = await client.ask('/api/v1');
    const audience = await client.audience('Shop');
    const features = await client.ask(`${hrefOf(home, 'plimsoll:features')}?limit=${String(FEATURES)}`);
    const ids = (features._embedded as { 'plimsoll:features': { id: string }[] })['plimsoll:features'].map(
      ({ id }) => id,
    );
    const form = (name: string) => ({ name, audienceId: audience.id, policy: { threshold: 95 } });
    const sites = await Promise.all(['Web', 'App'].map((name) => made(hrefOf(home, 'plimsoll:sites'), form(name))));
    receiver.answer = (answer) => {
      // What is under way when its sender is killed was not received: nobody is answered.
      if (told().length >= most) {
        underWay.resolve(undefined);
        return;
      }
      taken.push(...receiver.received.slice(-1));
      answer.writeHead(204).end();
    };
    const url = await receiver.open();
    await made(hrefOf(home, 'plimsoll:webhooks'), { url, events: ['adoption.proposed'] });

    const proposing = Promise.all(
      sites.map(async (site) => {
        const { target } = (await client.ask(hrefOf(site, 'self')))._templates.propose;
        for (const featureId of ids) await made(target, { featureId, rationale: 'Less script' });
      }),
    );
    for (const next of [35, 2 * FEATURES]) {
      await underWay.promise;
      await server.kill();
      [most, underWay] = [next, Promise.withResolvers()];
      server = await started();
    }
    await proposing;
    while (told().length < 2 * FEATURES && !over.signal.aborted) await pause(20);

    for (const { id } of sites)
      expect(told().flatMap(({ data }) => (data.siteId === id ? [data.subject.id] : []))).toEqual(ids);
    expect(told()).toHaveLength(2 * FEATURES);
  }, 240_000);
});
