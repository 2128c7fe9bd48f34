import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { TokenRefused } from '../application/token-reader.js';
import { TestIssuer } from '../testing/test-issuer.js';
import { part, signedWith, withHeader } from '../testing/tampered.js';
import { JoseTokenReader } from './jose-token-reader.js';

const issuer = await TestIssuer.open();
await issuer.rotate('RS256');
const other = await TestIssuer.open();
await other.rotate('PS256');
const stranger = await TestIssuer.open();
afterAll(() => {
  issuer.close();
  other.close();
  stranger.close();
});
const reader = new JoseTokenReader([issuer.trusted(), other.trusted()]);
const now = Math.floor(Date.now() / 1000);
const claims = { iss: issuer.url, aud: 'plimsoll', sub: 'ann', exp: now + 300, workspace: 'shop', roles: ['admin'] };

describe('A token of a trusted issuer', () => {
  it('says who holds it, and until when', async () => {
    expect(await reader.read(await issuer.token({ exp: now + 300 }))).toMatchObject({
      ...{ issuer: { url: issuer.url }, endsAt: (now + 300) * 1000 },
      claims: { sub: 'ann', workspace: 'shop', roles: ['contributor'] },
    });
  });

  it.each([
    ['one of several audiences', { aud: ['account', 'plimsoll'] }, {}],
    ['a clock that is a little ahead', { iat: now + 20, nbf: now + 20 }, {}],
    ['the type of an access token', {}, { typ: 'at+jwt' }],
    ['no type', {}, { typ: undefined }],
    ['no kid, where there is one key', {}, { kid: undefined }],
  ])('is read with %s', async (_, changed, header) => {
    expect(await reader.read(await issuer.token(changed, header))).toMatchObject({ claims: { sub: 'ann' } });
  });

  it('counts the last of two claims of one name, as its signature was meant', async () => {
    const twice = `{"iss":"https://evil.example",${JSON.stringify(claims).slice(1, -1)},"sub":"ben"}`;

    const { claims: read } = await reader.read(await signed(twice));

    expect([read.iss, read.sub]).toEqual([issuer.url, 'ben']);
  });
});

describe('A token is refused', () => {
  it.each<[trick: string, token: () => string | Promise<string>, reason: RegExp]>([
    ['without a signature, alg none', () => `${part({ alg: 'none' })}.${part(claims)}.`, /algorithm/],
    ['without a signature, alg nOnE', () => `${part({ alg: 'nOnE' })}.${part(claims)}.`, /algorithm/],
    [
      'whose header says none over a good signature',
      async () => withHeader(await issuer.token(), { alg: 'none' }),
      /algorithm/,
    ],
    ['signed with the public key as a secret (PEM)', async () => signedWith(await pem(), hs256(), claims), /algorithm/],
    [
      'signed with the public key as a secret (JWK)',
      () => signedWith(JSON.stringify(issuer.shown[0]), hs256(), claims),
      /algorithm/,
    ],
    ['by an algorithm that is not listed', () => other.token(), /algorithm/],
    [
      'by a key of another issuer under its own kid',
      () => stranger.token({ iss: issuer.url }),
      /key that its issuer does not show/,
    ],
    [
      'by a key of another issuer under a kid of ours',
      () => stranger.token({ iss: issuer.url }, { kid: kid() }),
      /key that its issuer does not show/,
    ],
    ['by another key of that kind under a kid of ours', () => forged({ kid: kid() }), /signature/],
    ['that brings its key, jwk', async () => forged({ kid: kid(), jwk: await foreignJwk() }), /signature/],
    ['that brings its key and no kid, jwk', async () => forged({ jwk: await foreignJwk() }), /signature/],
    ['that says where its key is, jku', () => forged({ kid: kid(), jku: `${stranger.url}/certs` }), /signature/],
    [
      'that says where its certificate is, x5u',
      () => forged({ kid: kid(), x5u: `${stranger.url}/certs` }),
      /signature/,
    ],
    ['that brings its certificate, x5c', () => forged({ kid: kid(), x5c: ['MIIB'] }), /signature/],
    ['whose kid is a path', () => forged({ kid: '../../../../dev/null' }), /key that its issuer does not show/],
    ['whose kid is no text', () => forged({ kid: 7 as never }), /key/],
    ['whose claims were changed', async () => withClaims(await issuer.token(), claims), /signature/],
    ['that has expired', () => issuer.token({ exp: now - 60 }), /has expired/],
    ['that is not valid yet', () => issuer.token({ nbf: now + 120 }), /not valid yet/],
    ['that was issued in the future', () => issuer.token({ iat: now + 120 }), /issued in the future/],
    ['for another audience', () => issuer.token({ aud: 'accounts' }), /another audience/],
    ['for no audience', () => issuer.token({ aud: undefined }), /lacks the claim aud/],
    ['of an issuer that is not trusted', () => stranger.token(), /issuer of the token is not trusted/],
    ['of an issuer whose name is almost ours', () => signed({ ...claims, iss: `${issuer.url}/` }), /not trusted/],
    ['of several issuers', () => signed({ ...claims, iss: [issuer.url] }), /not trusted/],
    ['of no issuer', () => issuer.token({ iss: undefined }), /not trusted/],
    ['of the issuer __proto__', () => issuer.token({ iss: '__proto__' }), /not trusted/],
    ['that never ends', () => issuer.token({ exp: undefined }), /lacks the claim exp/],
    ['whose end is a text', () => signed({ ...claims, exp: '9999999999' }), /claim exp/],
    ['of nobody', () => issuer.token({ sub: undefined }), /lacks the claim sub/],
    ['of an empty subject', () => issuer.token({ sub: '' }), /subject/],
    ['of a subject with a NUL', () => issuer.token({ sub: 'ann\0' }), /subject/],
    ['of a subject with a line break', () => issuer.token({ sub: 'ann\nben' }), /subject/],
    ['of a subject that is no text', () => signed({ ...claims, sub: { id: 1 } }), /subject/],
    ['of a subject that is too long', () => issuer.token({ sub: 'a'.repeat(256) }), /subject/],
    ['that demands an extension, crit', () => issuer.token({}, { crit: ['b64'], b64: true }), /crit/],
    [
      'that demands one we never heard of, crit',
      async () => withHeader(await issuer.token(), { crit: ['exp'] }),
      /crit/,
    ],
    ['of another type', () => issuer.token({}, { typ: 'logout+jwt' }), /type/],
    [
      'of more than 8 KB',
      () => issuer.token({ groups: Array.from({ length: 900 }, (_, index) => `group-${String(index)}`) }),
      /longer than 8192/,
    ],
    ['that is garbage', () => 'eyJhbGciOiJSUzI1NiJ9.%%%%.AAAA', /not well formed/],
    ['whose header is garbage', async () => (await issuer.token()).replace(/^eyJ/, 'eyK'), /not well formed/],
    ['whose claims are an array', () => `${part({ alg: 'RS256' })}.${part('[]')}.AAAA`, /not well formed/],
    [
      'whose claims are no UTF-8',
      () => `${part({ alg: 'RS256' })}.${Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')}.AAAA`,
      /not well formed/,
    ],
    ['without claims', () => `${part({ alg: 'RS256' })}..AAAA`, /not well formed/],
  ])('%s', async (_trick, token, reason) => {
    const shown = await token();

    const refusal: unknown = await reader.read(shown).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(TokenRefused);
    expect((refusal as Error).message).toMatch(reason);
    expect((refusal as Error).message).toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/); // what a header may say in quotes
  });

  it('and nobody is asked for a key that it points at', () => {
    expect(stranger.asked).toEqual([]);
  });
});

const kid = () => String(issuer.shown[0].kid);
const hs256 = () => ({ alg: 'HS256', typ: 'JWT', kid: kid() });
const pem = async () => exportSPKI((await importJWK(issuer.shown[0], 'RS256', { extractable: true })) as CryptoKey);

/** By the issuer's own key, whatever the claims are. */
function signed(payload: object | string): Promise<string> {
  return issuer.signed(typeof payload === 'string' ? payload : JSON.stringify(payload));
}

const foreign = await generateKeyPair('RS256', { extractable: true });
const foreignJwk = () => exportJWK(foreign.publicKey);
const forged = (header: object): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', ...header }).sign(foreign.privateKey);

function withClaims(token: string, others: object): string {
  const [header, , signature] = token.split('.');
  return [header, part(others), signature].join('.');
}
