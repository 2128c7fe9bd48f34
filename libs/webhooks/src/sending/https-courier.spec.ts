import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { LookupAddress } from 'node:dns';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Leased } from '../application/delivery-queue.js';
import { newSecret } from '../application/secret.js';
import { GuardedAddresses } from './guarded-addresses.js';
import { HttpsCourier } from './https-courier.js';

const [secret, former] = [newSecret(), newSecret()];
const leased = (url: string): Leased => ({
  ...{
    id: 'd',
    lease: 'l',
    leasedAt: new Date(),
    workspaceId: 'w',
    endpointId: 'e',
    url,
    secrets: [secret, former],
    attempts: 1,
  },
  event: {
    ...{ id: 'event', type: 'snapshot.imported', subject: '/audiences/a', data: '{"b":1,"a":2}', text: 'Imported.' },
    at: new Date('2026-11-25T12:00:00Z'),
  },
});
const never = new AbortController().signal;

describe('A delivery', () => {
  let answer: (asked: IncomingMessage, answered: ServerResponse) => void;
  const server = createServer((asked, answered) => answer(asked, answered));
  let url: string;
  const courier = new HttpsCourier(new GuardedAddresses(true));
  const hasty = new HttpsCourier(new GuardedAddresses(true), 300);
  const sent = () => courier.send(leased(url), never);

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`;
  });
  afterEach(() => server.closeAllConnections());
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is a CloudEvent that both secrets have signed', async () => {
    let [body, headers] = ['', {} as Record<string, string>];
    answer = (asked, answered) => {
      headers = asked.headers as Record<string, string>;
      asked.on('data', (chunk: Buffer) => (body += chunk.toString()));
      asked.on('end', () => answered.end('ok'));
    };

    expect(await sent()).toMatchObject({ status: 200, response: 'ok' });

    expect(body).toBe(
      '{"specversion":"1.0","id":"event","source":"/api/v1/workspaces/w","type":"snapshot.imported",' +
        '"subject":"/api/v1/audiences/a","time":"2026-11-25T12:00:00.000Z","datacontenttype":"application/json",' +
        '"data":{"b":1,"a":2,"text":"Imported."}}',
    );
    for (const one of [secret, former]) new Webhook(one).verify(body, headers);
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow('No matching signature');
  });

  it('fails at a receiver that hangs', async () => {
    answer = () => undefined;

    expect(await hasty.send(leased(url), never)).toMatchObject({ fault: 'No answer within 0.3 seconds.' });
  });

  it('fails at one that drips', async () => {
    answer = (_, answered) => {
      const drips = setInterval(() => answered.write('.'), 20);
      answered.on('close', () => clearInterval(drips));
    };

    const { fault, milliseconds } = await hasty.send(leased(url), never);

    expect(fault).toBe('No answer within 0.3 seconds.');
    expect(milliseconds).toBeLessThan(3_000);
  });

  it('takes what it needs of a gigabyte, and leaves the rest', async () => {
    let written = 0;
    answer = (_, answered) => {
      const more = () => {
        while (!answered.destroyed && written < 1e9) {
          written += 65_536;
          if (!answered.write(Buffer.alloc(65_536, 'x'))) return;
        }
      };
      answered.on('drain', more).on('error', () => undefined);
      more();
    };

    const { status, response } = await sent();

    expect([status, response]).toEqual([200, 'x'.repeat(1_024)]);
    expect(written).toBeLessThan(50_000_000);
  });

  it.each([500, 410, 302, 304])('fails where it is answered %d, and goes nowhere else', async (status) => {
    let asked = 0;
    answer = (_, answered) => {
      asked += 1;
      answered.writeHead(status, { Location: url }).end();
    };

    expect(await sent()).toMatchObject({ status, fault: `Answered ${String(status)}.` });
    expect(asked).toBe(1);
  });

  it('ends with the process', async () => {
    answer = () => undefined;
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 20);

    const { fault } = await courier.send(leased(url), stopping.signal);

    expect(fault).toBe('The operation was aborted');
  });

  it('does not reach a name that leads inside by now', async () => {
    let isInside = false;
    const addresses = new GuardedAddresses(false, (_, told) =>
      told(null, [{ address: isInside ? '127.0.0.1' : '93.184.215.14', family: 4 } satisfies LookupAddress]),
    );
    const place = 'https://hooks.example.com/';
    await addresses.check(place);
    isInside = true;

    const { fault } = await new HttpsCourier(addresses, 300).send(leased(place), never);

    expect(fault).toBe('hooks.example.com leads to an address that is not on the open internet.');
  });

  it('does not reach a private address that was registered when that was allowed', async () => {
    const { fault } = await new HttpsCourier(new GuardedAddresses(false)).send(leased('https://10.0.0.1/'), never);

    expect(fault).toBe('10.0.0.1 leads to an address that is not on the open internet.');
  });
});
