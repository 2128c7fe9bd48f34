import { Logger } from '@nestjs/common';
import { IssuerAway, TokenRefused } from '../application/token-reader.js';
import { CERTS, DISCOVERY, TestIssuer } from '../testing/test-issuer.js';
import { PATIENCE } from './issuer-keys.js';
import { JoseTokenReader } from './jose-token-reader.js';

Logger.overrideLogger(false);

describe('The keys of an issuer', () => {
  let issuer: TestIssuer;
  beforeEach(async () => {
    issuer = await TestIssuer.open();
  });
  afterEach(() => {
    issuer.close();
  });
  const trusting = (patience: Partial<typeof PATIENCE> = {}, described: object = {}) =>
    new JoseTokenReader([issuer.trusted(described)], { ...PATIENCE, ...patience });

  it('are asked for when the first token comes, once for all that come', async () => {
    const reader = trusting();
    expect(issuer.asked).toEqual([]);

    await Promise.all([reader.read(await issuer.token()), reader.read(await issuer.token({ sub: 'ben' }))]);
    await reader.read(await issuer.token({ sub: 'cid' }));

    expect(issuer.asked).toEqual([DISCOVERY, CERTS]);
  });

  it('are where the configuration says, without discovery', async () => {
    await trusting({}, { jwksUri: `${issuer.url}/certs` }).read(await issuer.token());

    expect(issuer.asked).toEqual([CERTS]);
  });

  it('may change: a kid that was not shown is asked for', async () => {
    const reader = trusting({ unknownKey: 0 });
    await reader.read(await issuer.token());
    const old = await issuer.token();
    await issuer.rotate();

    expect(await reader.read(await issuer.token())).toMatchObject({ claims: { sub: 'ann' } });
    await expect(reader.read(old)).rejects.toThrow('a key that its issuer does not show');
  });

  it('are not asked for again and again by whoever makes up kids', async () => {
    const reader = trusting();
    await reader.read(await issuer.token());

    for (const kid of ['a', 'b', 'c'])
      await expect(reader.read(await issuer.token({}, { kid }))).rejects.toBeInstanceOf(TokenRefused);

    expect(issuer.asked).toEqual([DISCOVERY, CERTS]);
  });

  it('go on to count while it is away, and of another it is said that it cannot be told', async () => {
    const reader = trusting({ unknownKey: 0, fresh: 0 });
    const token = await issuer.token();
    await reader.read(token);
    issuer.instead.set(CERTS, (response) => response.writeHead(500).end());
    await issuer.rotate();

    expect(await reader.read(token)).toMatchObject({ claims: { sub: 'ann' } });
    await expect(reader.read(await issuer.token())).rejects.toBeInstanceOf(IssuerAway);
  });

  it('count no more once it has been away for too long', async () => {
    const reader = trusting({ fresh: 0, stale: 0 });
    const token = await issuer.token();
    await reader.read(token);
    issuer.instead.set(CERTS, (response) => response.writeHead(500).end());

    await expect(reader.read(token)).rejects.toBeInstanceOf(IssuerAway);
  });

  it('are had again by the next token after it has come back', async () => {
    const reader = trusting({ afterFailure: 0 });
    issuer.instead.set(CERTS, (response) => response.destroy());
    await expect(reader.read(await issuer.token())).rejects.toBeInstanceOf(IssuerAway);

    issuer.instead.clear();

    expect(await reader.read(await issuer.token())).toMatchObject({ claims: { sub: 'ann' } });
  });

  it('are not asked for by every token while it is away', async () => {
    const reader = trusting();
    issuer.instead.set(DISCOVERY, (response) => response.writeHead(503).end());

    for (let times = 0; times < 3; times += 1)
      await expect(reader.read(await issuer.token())).rejects.toBeInstanceOf(IssuerAway);

    expect(issuer.asked).toEqual([DISCOVERY]);
  });

  it.each<[how: string, path: string, body: (url: string) => string]>([
    [
      'whose discovery document is of another',
      DISCOVERY,
      (url) => JSON.stringify({ issuer: `${url}2`, jwks_uri: `${url}/certs` }),
    ],
    [
      'whose discovery document sends us elsewhere without TLS',
      DISCOVERY,
      (url) => JSON.stringify({ issuer: url, jwks_uri: `${url.replace('127.0.0.1', '0.0.0.0')}/certs` }),
    ],
    [
      'whose discovery document sends us to a file',
      DISCOVERY,
      (url) => JSON.stringify({ issuer: url, jwks_uri: 'file:///etc/passwd' }),
    ],
    ['whose discovery document names no keys', DISCOVERY, (url) => JSON.stringify({ issuer: url })],
    ['whose discovery document is no JSON', DISCOVERY, () => '<html>'],
    ['that shows no list of keys', CERTS, () => '{"keys":{}}'],
    ['that shows null', CERTS, () => 'null'],
    ['that shows keys that are none', CERTS, () => '{"keys":["a"]}'],
    ['that answers without end', CERTS, () => `{"keys":[],"more":"${'x'.repeat(600_000)}"}`],
  ])('cannot be had from one %s', async (_how, path, body) => {
    issuer.instead.set(path, (response) => response.end(body(issuer.url)));

    await expect(trusting().read(await issuer.token())).rejects.toBeInstanceOf(IssuerAway);
  });

  it('cannot be had from one that sends us on', async () => {
    issuer.instead.set(CERTS, (response) => response.writeHead(302, { location: `${issuer.url}/certs2` }).end());

    await expect(trusting().read(await issuer.token())).rejects.toBeInstanceOf(IssuerAway);
    expect(issuer.asked).not.toContain('/realms/shop/certs2');
  });

  it.each([
    ['does not answer', () => undefined],
    ['begins and does not end', (response: { write: (text: string) => unknown }) => void response.write('{"keys":[')],
  ])('are waited for no longer than is said from one that %s', async (_, answer) => {
    issuer.instead.set(CERTS, answer);
    const startedAt = performance.now();

    await expect(trusting({ answer: 100 }).read(await issuer.token())).rejects.toBeInstanceOf(IssuerAway);

    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });

  it('let nobody in where they are too short to be safe, or secrets', async () => {
    for (const key of [
      { kty: 'oct', k: 'c2VjcmV0' },
      { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
    ]) {
      const [{ kid }] = issuer.shown;
      issuer.shown = [{ ...key, kid, alg: 'ES256', use: 'sig' }];

      await expect(trusting().read(await issuer.token())).rejects.toBeInstanceOf(TokenRefused);
    }
  });
});
