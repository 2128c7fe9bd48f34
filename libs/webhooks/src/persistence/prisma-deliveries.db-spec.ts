import { jest } from '@jest/globals';
import { Exposition } from '#libs/observability';
import { v7 as uuid } from 'uuid';
import { inWorkspace } from '#libs/persistence';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import { conclusionOf } from '../application/conclude.js';
import { newSecret } from '../application/secret.js';
import { Endpoint } from '../domain/endpoint.js';
import { Backlog } from './backlog.js';
import { Forgetting } from './forgetting.js';
import { PrismaDeliveryQueue } from './prisma-delivery.queue.js';
import { PrismaEndpointRepository } from './prisma-endpoint.repository.js';
import { Relay } from './relay.js';
import { SecretSeal } from './secret-seal.js';

const { operator, prisma, events } = await testDatabase();
const seal = new SecretSeal(operator);
const endpoints = new PrismaEndpointRepository(prisma, seal);
const queue = new PrismaDeliveryQueue(operator, seal);
const relay = new Relay(operator, events);

const taken = { milliseconds: 1, status: 204 };
const refused = { milliseconds: 1, status: 500, fault: 'Answered 500.' };
const DAY = 86_400_000;

describe('Deliveries', () => {
  let workspaceId: string;
  beforeEach(async () => {
    await operator.workspace.deleteMany();
    await operator.outboxEvent.deleteMany();
    workspaceId = await newWorkspace(operator);
  });

  const endpoint = async (of = workspaceId) => {
    const facts = { id: uuid(), url: 'https://hooks.example.com/', secret: newSecret(), createdAt: new Date() };
    await inWorkspace(of, () => endpoints.save(Endpoint.open({ ...facts, events: ['snapshot.imported'] })));
    return facts;
  };
  const happens = (subject: string, siteId: string | null = null, of: string | null = workspaceId) =>
    operator.outboxEvent.create({
      data: { id: uuid(), type: 'snapshot.imported', data: '{}', text: 'Imported.', subject, siteId, workspaceId: of },
    });
  const leased = async () => (await queue.lease(32)).map(({ event }) => event.subject).toSorted();

  it('are signed by the secret as it was shown', async () => {
    const { secret } = await endpoint();
    await happens('/one');
    await relay.run();

    const [{ secrets }] = await queue.lease(32);

    expect(secrets).toEqual([secret]);
    const [{ secret: stored }] = await operator.webhookEndpoint.findMany();
    expect(Buffer.from(stored).toString('latin1')).not.toContain(secret);
  });

  it('are made once for each event, however many relays there are', async () => {
    await endpoint();
    for (let nth = 0; nth < 20; nth += 1) await happens(`/${String(nth)}`);

    await Promise.all([relay.run(), new Relay(operator, events).run(), relay.run()]);
    await relay.run();

    expect(await operator.webhookDelivery.count()).toBe(20);
  });

  it('follow one another within a site, and not across sites', async () => {
    await endpoint();
    const [shop, blog] = [uuid(), uuid()];
    await happens('/shop/1', shop);
    await happens('/shop/2', shop);
    await happens('/blog/1', blog);
    await relay.run();

    const first = await queue.lease(32);
    expect(first.map(({ event }) => event.subject).toSorted()).toEqual(['/blog/1', '/shop/1']);
    expect(await leased()).toEqual([]);
    for (const one of first) await queue.conclude(one, taken, { state: 'succeeded' });

    expect(await leased()).toEqual(['/shop/2']);
  });

  it('are made again when who had them died, and who comes back too late changes nothing', async () => {
    await endpoint();
    await happens('/one');
    await relay.run();
    const [dead] = await queue.lease(32);
    await operator.webhookDelivery.updateMany({ data: { leasedUntil: new Date(0) } });

    const [again] = await queue.lease(32);
    await queue.conclude(dead, taken, { state: 'succeeded' });

    expect([again.id, again.attempts]).toEqual([dead.id, 2]);
    expect(await operator.webhookDelivery.findMany()).toMatchObject([{ state: 'due', lease: again.lease }]);
  });

  it('tell every workspace what happened to all of them', async () => {
    const other = await newWorkspace(operator);
    await endpoint();
    await endpoint(other);
    await happens('/editions/one', null, null);
    await relay.run();

    const seen = await inWorkspace(other, () => prisma.webhookDelivery.findMany({ include: { event: true } }));
    expect(seen).toMatchObject([{ workspaceId: other, event: { subject: '/editions/one' } }]);
    expect(await operator.webhookDelivery.count()).toBe(2);
  });

  it('are not made of what nobody wants, which is forgotten', async () => {
    await happens('/one');
    await relay.run();

    expect([await operator.outboxEvent.count(), await operator.webhookDelivery.count()]).toEqual([0, 0]);
  });

  it('are tried six times within an hour of 500, hold back what follows them, and are taken in order then', async () => {
    await endpoint();
    for (const subject of ['/one', '/two']) await happens(subject);
    await relay.run();
    let [now, tries] = [Date.now(), 0];
    const began = now;

    while (now - began < 3_600_000) {
      const [one, ...others] = await queue.lease(32);
      expect([one.event.subject, others]).toEqual(['/one', []]);
      const conclusion = conclusionOf(one, refused, new Date(now));
      await queue.conclude(one, refused, conclusion);
      expect(await leased()).toEqual([]);
      now = Number(conclusion.nextAt);
      await operator.webhookDelivery.updateMany({ where: { attempts: { gt: 0 } }, data: { nextAt: new Date(0) } });
      tries += 1;
    }

    expect(tries).toBe(6);
    for (const subject of ['/one', '/two']) {
      const [next] = await queue.lease(32);
      await queue.conclude(next, taken, { state: 'succeeded' });
      expect(next.event.subject).toBe(subject);
    }
    expect(await operator.webhookEndpoint.findMany()).toMatchObject([{ failingSince: null, disabledAt: null }]);
  });

  it('are forgotten after thirty days with what they told of, and not before', async () => {
    await endpoint();
    for (const subject of ['/old', '/new', '/newer']) await happens(subject);
    await relay.run();
    await happens('/not yet told');
    const before = (days: number) => new Date(Date.now() - days * DAY);
    await operator.outboxEvent.updateMany({ data: { at: before(31) } });
    const ofEvent = (subject: string) => ({ event: { subject } });
    await operator.webhookDelivery.updateMany({ where: ofEvent('/old'), data: { createdAt: before(31) } });
    await operator.webhookDelivery.updateMany({ where: ofEvent('/newer'), data: { createdAt: before(29) } });

    await new Forgetting(operator).run();

    const kept = await operator.webhookDelivery.findMany({ include: { event: true } });
    expect(kept.map(({ event }) => event.subject).toSorted()).toEqual(['/new', '/newer']);
    const told = await operator.outboxEvent.findMany();
    expect(told.map(({ subject }) => subject).toSorted()).toEqual(['/new', '/newer', '/not yet told']);
  });

  it('are given up when the endpoint is disabled', async () => {
    await endpoint();
    await happens('/one');
    await happens('/two');
    await relay.run();
    const [one] = await queue.lease(32);

    await queue.conclude(
      one,
      { milliseconds: 1, status: 410, fault: 'Answered 410.' },
      { state: 'failed', disables: 'gone' },
    );

    expect(await operator.webhookDelivery.findMany({ select: { state: true } })).toEqual([
      { state: 'failed' },
      { state: 'failed' },
    ]);
    expect(await operator.webhookEndpoint.findMany()).toMatchObject([{ disabledReason: 'gone' }]);
  });

  it('are not due again when their endpoint was disabled while they were under way', async () => {
    await endpoint();
    await happens('/one', uuid());
    await happens('/two', uuid());
    await relay.run();
    const [one, two] = await queue.lease(32);
    const fault = { milliseconds: 1, status: 410, fault: 'Answered 410.' };

    await queue.conclude(one, fault, { state: 'failed', disables: 'gone' });
    await queue.conclude(two, { milliseconds: 1, fault: 'No answer.' }, { state: 'due', nextAt: new Date() });

    expect(await operator.webhookDelivery.findMany({ select: { state: true, nextAt: true } })).toEqual([
      { state: 'failed', nextAt: null },
      { state: 'failed', nextAt: null },
    ]);
  });

  it('are told of as a backlog, without those of paused webhooks', async () => {
    const backlog = new Backlog(operator);
    const [{ id }, paused] = [await endpoint(), await endpoint()];
    await operator.webhookEndpoint.update({ where: { id: paused.id }, data: { pausedAt: new Date() } });
    await happens('/one');
    await happens('/two');
    await operator.outboxEvent.updateMany({ data: { at: new Date(Date.now() - 360_000) } });

    expect(await backlog.read()).toMatchObject({ due: 0, events: 2, eventAge: expect.closeTo(360, -1) });
    await expect(backlog.reach()).rejects.toThrow('nobody hands them on');

    await relay.run();
    const [first] = await operator.webhookDelivery.findMany({ where: { endpointId: id } });
    await operator.webhookDelivery.update({ where: { id: first.id }, data: { nextAt: new Date(Date.now() + DAY) } });
    await operator.webhookDelivery.updateMany({
      where: { id: { not: first.id } },
      data: { nextAt: new Date(Date.now() - 60_000) },
    });

    expect(await backlog.read()).toMatchObject({ due: 1, scheduled: 1, age: expect.closeTo(60, -1), events: 0 });
    await backlog.reach();
  });

  it('are read once as a backlog for all metrics that are told at one time', async () => {
    const backlog = new Backlog(operator);
    const reads = jest.spyOn(backlog, 'read');
    const leave = backlog.tell();

    const lines = (await new Exposition().text()).split('\n');

    expect(lines).toEqual(
      expect.arrayContaining([
        'plimsoll_webhook_deliveries_waiting{state="due"} 0',
        'plimsoll_outbox_oldest_waiting_seconds 0',
      ]),
    );
    expect(reads).toHaveBeenCalledTimes(1);
    leave();
  });
});
