import { Background } from '#libs/background';
import { Webhook } from 'standardwebhooks';
import { startApi } from '../start-api.js';
import { Receiver } from './receiver.js';

const api = await startApi({ webhooksAllowPrivate: true });
const { admin } = api;
const receiver = new Receiver();
let url: string;

beforeAll(async () => {
  url = await receiver.open();
});
afterAll(() => receiver.close());
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer = (answer) => answer.writeHead(204).end();
});
afterEach(async () => {
  const { body } = await admin.get('/api/v1/webhooks');
  for (const { _links } of (body._embedded?.['plimsoll:webhooks'] ?? []) as { _links: { self: { href: string } } }[]) {
    const { headers } = await admin.get(_links.self.href);
    await admin.delete(_links.self.href).set('If-Match', headers.etag).expect(204);
  }
});

const settled = () => api.app.get(Background).settle();
const forms = 'application/prs.hal-forms+json';

/** What the entry leads to. */
const collection = async (): Promise<string> => {
  const { body } = await admin.get('/api/v1');
  return (body._links['plimsoll:webhooks'].href as string).replace(/\{.*/, '');
};
const made = async (events = ['snapshot.imported'], fields: object = {}) => {
  const { status, body, headers } = await admin.post(await collection()).send({ url, events, ...fields });
  expect([status, body]).toEqual([201, expect.anything()]);
  return { at: headers.location, secret: body.secret as string, body };
};
const target = async (at: string, name: string): Promise<string> => {
  const { body } = await admin.get(at).set('Accept', forms);
  const templates = body._templates as Readonly<Record<string, { target?: string; title: string }>>;
  const found = Object.values(templates).find(({ title }) => title === name);
  if (!found)
    throw new Error(
      `${at} offers no way to ${name}: ${Object.values(templates)
        .map(({ title }) => title)
        .join()}.`,
    );
  return found.target ?? at;
};
const act = async (at: string, name: string) => admin.post(await target(at, name)).send({});
const deliveries = async (at: string) => {
  const { body } = await admin.get(at);
  const { body: listed } = await admin.get((body._links['plimsoll:deliveries'].href as string).replace(/\{.*/, ''));
  return (listed._embedded?.['plimsoll:deliveries'] ?? []) as Delivery[];
};
interface Delivery {
  readonly nextAt: string;
  readonly attemptedAt: string;
  readonly _links: { readonly self: { readonly href: string } };
}
const imported = async (from = '2026-10-01') => {
  const { headers } = await admin.post('/api/v1/audiences').send({ name: `Shop ${from} ${String(Math.random())}` });
  const { body } = await admin
    .post(`${headers.location}/snapshots`)
    .send({ from, to: from, rows: [{ browser: 'Chrome', version: '120', visits: 10 }] });
  expect(body).toMatchObject({ id: expect.any(String) });
};

describe('A webhook', () => {
  it('is told of an import, signed so that the receiver can be sure', async () => {
    const { secret } = await made();

    await imported();
    await settled();

    expect(receiver.types()).toEqual(['snapshot.imported']);
    const [{ headers, body }] = receiver.received;
    expect(headers['content-type']).toContain('application/cloudevents+json');
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      ...{ specversion: '1.0', id: headers['webhook-id'], source: expect.stringContaining('/api/v1/workspaces/') },
      data: { from: '2026-10-01', text: 'The snapshot of 2026-10-01 was imported: 0.0 % of its visits are unknown.' },
    });
    const { subject } = JSON.parse(body) as { subject: string };
    await admin.get(subject).expect(200);
  });

  it('shows its secret once', async () => {
    const { at, secret } = await made();

    const { text } = await admin.get(at).expect(200);
    expect(text).not.toContain(secret);
    expect((await admin.get(await collection())).text).not.toContain(secret);
    expect((await admin.get('/api/v1/audit')).text).not.toContain(secret);
  });

  it('is told of what it asked for, and of nothing else', async () => {
    const { at } = await made(['crossing.up']);

    await imported();
    await settled();

    expect([receiver.received.length, await deliveries(at)]).toEqual([0, []]);
  });

  it('is tested at once, and says how that went', async () => {
    const { at, secret } = await made();

    const { status, body } = await act(at, 'Send a test');
    expect([status, body.event, body.state]).toEqual([201, 'webhook.test', 'due']);
    receiver.answer = (answer) => answer.writeHead(200).end('thank you');
    await settled();

    const [{ body: sent, headers }] = receiver.received;
    new Webhook(secret).verify(sent, headers);
    const [delivery] = await deliveries(at);
    expect(delivery).toMatchObject({
      ...{ state: 'succeeded', attempts: 1, status: 200, response: 'thank you', request: sent },
    });
  });

  it('keeps what happens while it is paused', async () => {
    const { at } = await made();
    await act(at, 'Pause the webhook').then(({ body }) => expect(body.state).toBe('paused'));
    await imported();
    await settled();
    expect(receiver.received).toEqual([]);

    await act(at, 'Resume the webhook').then(({ body }) => expect(body.state).toBe('active'));
    await settled();

    expect(receiver.types()).toEqual(['snapshot.imported']);
  });

  it('is signed for by both secrets after a rotation', async () => {
    const { at, secret } = await made();
    const { body } = await act(at, 'Sign by another secret');
    expect(body.secret).not.toBe(secret);

    await act(at, 'Send a test');
    await settled();

    const [{ body: sent, headers }] = receiver.received;
    expect(headers['webhook-signature'].split(' ')).toHaveLength(2);
    for (const one of [secret, body.secret as string]) new Webhook(one).verify(sent, headers);
  });

  it('is tried again later where it answers that it cannot, and its later events wait', async () => {
    const { at } = await made();
    receiver.answer = (answer) => answer.writeHead(500).end('not today');
    await imported('2026-10-01');
    await settled();
    await imported('2026-10-02');
    await settled();

    expect(receiver.received).toHaveLength(1);
    const [second, first] = await deliveries(at);
    expect(first).toMatchObject({
      state: 'due',
      attempts: 1,
      status: 500,
      fault: 'Answered 500.',
      response: 'not today',
    });
    expect(Date.parse(first.nextAt) - Date.parse(first.attemptedAt)).toBeGreaterThan(4_000);
    expect(second).toMatchObject({ state: 'due', attempts: 0 });
    expect((await admin.get(at)).body).toMatchObject({ state: 'active', failingSince: expect.any(String) });
  });

  it('is disabled where it is gone, and resumed by hand', async () => {
    const { at } = await made();
    receiver.answer = (answer) => answer.writeHead(410).end();
    await imported();
    await settled();
    expect((await admin.get(at)).body).toMatchObject({ state: 'disabled', disabledReason: 'gone' });
    const [{ _links }] = await deliveries(at);

    receiver.answer = (answer) => answer.writeHead(204).end();
    await act(at, 'Resume the webhook').then(({ body }) => expect(body.state).toBe('active'));
    const again = await act(_links.self.href, 'Send it again');
    expect(again.status).toBe(201);
    await settled();

    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual(
      Array(2).fill(receiver.received[0].headers['webhook-id']),
    );
    expect((await admin.get(again.headers.location)).body.state).toBe('succeeded');
  });

  it('is followed nowhere else', async () => {
    const { at } = await made();
    receiver.answer = (answer) => answer.writeHead(302, { Location: url }).end();
    await act(at, 'Send a test');
    await settled();

    expect(receiver.received).toHaveLength(1);
    expect(await deliveries(at)).toMatchObject([{ state: 'due', status: 302 }]);
  });

  it('is for admins of the whole workspace', async () => {
    const approver = await api.caller({ role: 'approver', workspace: admin.workspace });

    await approver.get(await collection()).expect(403);
    await approver
      .post(await collection())
      .send({ url, events: ['crossing.up'] })
      .expect(403);
  });
});
