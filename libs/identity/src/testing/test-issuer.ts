import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CompactSign,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { readIssuers } from '../oidc/read-issuers.js';
import type { TrustedIssuer } from '../domain/trusted-issuer.js';

type Answer = (response: ServerResponse) => void;

/** An OpenID Connect issuer that a test runs by itself, as well or as badly as it is told to. */
export class TestIssuer {
  /** The paths that it was asked for, in turn. */
  readonly asked: string[] = [];
  /** The public keys that it shows. */
  shown: JWK[] = [];
  /** Instead of how it answers when all is well, by path. */
  readonly instead = new Map<string, Answer>();
  private made = 1;
  private key!: { readonly kid: string; readonly alg: string; readonly secret: CryptoKey };

  private constructor(private readonly server: Server) {
    server.on('request', ({ url = '' }, response: ServerResponse) => {
      this.asked.push(url);
      const answer = this.instead.get(url) ?? this.usual.get(url) ?? ((other) => other.writeHead(404).end());
      answer(response);
    });
  }

  static async open(): Promise<TestIssuer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = new TestIssuer(server);
    await issuer.rotate();
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/realms/shop`;
  }

  /** Signs with another key from now on, and shows that alone. */
  async rotate(alg = 'ES256'): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    const kid = `key-${String(this.made++)}`;
    this.key = { kid, alg, secret: privateKey };
    this.shown = [{ ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }];
  }

  /** A token for Ann, a contributor of the shop, of five minutes, unless the claims say otherwise; `undefined` leaves one out. */
  token(claims: JWTPayload = {}, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const { alg, kid, secret } = this.key;
    return new SignJWT({
      ...{ iss: this.url, aud: 'plimsoll', sub: 'ann', iat: now, exp: now + 300 },
      ...{ workspace: 'shop', roles: ['contributor'], ...claims },
    })
      .setProtectedHeader({ alg, kid, typ: 'JWT', ...header })
      .sign(secret);
  }

  /** A token of exactly this text, which may be none of JSON. */
  signed(text: string): Promise<string> {
    const { alg, kid, secret } = this.key;
    return new CompactSign(Buffer.from(text)).setProtectedHeader({ alg, kid }).sign(secret);
  }

  /** As the configuration would describe it. */
  trusted(changed: object = {}): TrustedIssuer {
    const described = { issuer: this.url, audience: 'plimsoll', claims: { workspace: 'workspace', role: 'roles' } };
    const { issuers, faults } = readIssuers(JSON.stringify([{ ...described, ...changed }]));
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return issuers[0];
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private readonly usual = new Map<string, Answer>([
    [DISCOVERY, (response) => response.end(JSON.stringify({ issuer: this.url, jwks_uri: `${this.url}/certs` }))],
    [CERTS, (response) => response.end(JSON.stringify({ keys: this.shown }))],
  ]);
}

export const DISCOVERY = '/realms/shop/.well-known/openid-configuration';
export const CERTS = '/realms/shop/certs';
