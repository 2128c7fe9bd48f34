import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline';
import { Webhook } from 'standardwebhooks';
import { Page } from './page.js';

const FILE = 'docs/how-to/webhook-receiver.mjs';
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const [body = ''] = Page.read('docs/reference/events.md').blocksOf('json');

describe('The receiver of the how-to', () => {
  let receiver: ChildProcess;
  let said: AsyncIterator<string>;
  let lines: Interface;
  let url: string;

  beforeAll(async () => {
    receiver = spawn(process.execPath, [FILE], { env: { PORT: '0', WEBHOOK_SECRET: secret } });
    if (!receiver.stdout) throw new Error('It says nothing.');
    lines = createInterface({ input: receiver.stdout });
    said = lines[Symbol.asyncIterator]();
    const { value } = (await said.next()) as { value: string };
    url = `http://127.0.0.1:${value.split(' ').at(-1) ?? ''}/`;
  });
  afterAll(() => {
    lines.close();
    receiver.kill();
  });

  const send = async (signedBy: string, at = new Date()) => {
    const headers = {
      ...{ 'webhook-id': 'event', 'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)) },
      'webhook-signature': new Webhook(signedBy).sign('event', at, body),
    };
    return (await fetch(url, { method: 'POST', headers, body })).status;
  };
  const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;

  it('takes what is signed, and says it once', async () => {
    expect([await send(secret), await send(secret)]).toEqual([204, 204]);

    const { value } = (await said.next()) as { value: string };
    expect(value).toBe('crossing.up: Shop: 1 feature reached the line of 95 %: :has().');
  });

  it('refuses what another has signed, and what is old', async () => {
    expect(await send(other)).toBe(401);
    expect(await send(secret, new Date(Date.now() - 600_000))).toBe(401);
  });

  it('has about thirty lines', () => {
    expect(readFileSync(FILE, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(34);
  });
});
