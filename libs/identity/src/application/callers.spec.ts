import { jest } from '@jest/globals';
import { Workspace } from '../domain/workspace.js';
import { HandedTokens } from '../testing/handed-tokens.js';
import { InMemoryKeyring, InMemoryWorkspaceDirectory } from '../testing/in-memory-identity.js';
import { keyOf } from '../testing/api-keys.js';
import { Callers } from './callers.js';
import { KeyUses } from './key-uses.js';
import { hashOf, newSecret } from './secret.js';
import { TokenCallers } from './token-callers.js';

describe('Who calls', () => {
  const keys = new InMemoryKeyring();
  const uses = new KeyUses(keys);
  const callers = new Callers(keys, uses);

  it('is whose secret is shown, each time it is asked, until the key ends', async () => {
    jest.useFakeTimers({ now: new Date('2026-11-25T12:00:00Z') });
    try {
      const secret = newSecret();
      const key = keyOf('w', { hash: hashOf(secret), expiresAt: new Date('2026-11-25T12:01:00Z') });
      await keys.add(key);
      const recognised = callers.recogniser(secret);
      expect([(await callers.presenting(secret))?.id, recognised()?.id]).toEqual([`key:${key.id}`, `key:${key.id}`]);

      jest.setSystemTime(new Date('2026-11-25T12:01:00Z'));

      expect([await callers.presenting(secret), recognised()]).toEqual([undefined, undefined]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('is on record with when that was, once it is written', async () => {
    const secret = newSecret();
    const key = keyOf('w', { hash: hashOf(secret) });
    await keys.add(key);
    await callers.presenting(secret);
    expect(keys.held.uses.has(key.id)).toBe(false);

    await uses.write();

    expect(keys.held.uses.get(key.id)).toBeInstanceOf(Date);
  });

  it('is kept in mind where it cannot be written now', async () => {
    const secret = newSecret();
    const key = keyOf('w', { hash: hashOf(secret) });
    await keys.add(key);
    await callers.presenting(secret);
    const write = jest.spyOn(keys, 'used').mockRejectedValueOnce(new Error('away'));

    await expect(uses.write()).rejects.toThrow('away');
    await uses.write();

    expect(keys.held.uses.has(key.id)).toBe(true);
    write.mockRestore();
  });

  it('is nobody by a mistyped secret, and nobody looks for it', async () => {
    const find = jest.spyOn(keys, 'findByHash');

    expect(await callers.presenting(newSecret().replace(/......$/, 'wrong1'))).toBeUndefined();

    expect(find).not.toHaveBeenCalled();
    find.mockRestore();
  });

  it('is nobody by what is longer than a key', async () => {
    const secret = 'x'.repeat(513);
    await keys.add(keyOf('w', { hash: hashOf(secret) }));

    expect(await callers.presenting(secret)).toBeUndefined();
  });

  it('is told by a token where some issuer is trusted, and by a key of that form elsewhere', async () => {
    const secret = 'eyJhbGciOiJSUzI1NiJ9.e30.AAAA';
    const key = keyOf('w', { hash: hashOf(secret) });
    await keys.add(key);
    const shop = Workspace.restore({ id: 'w', slug: 'shop', name: 'Shop' });
    const tokens = new TokenCallers(new HandedTokens(), new InMemoryWorkspaceDirectory([shop]));

    expect((await callers.presenting(secret))?.id).toBe(`key:${key.id}`);
    expect((await new Callers(keys, uses, tokens).presenting(secret))?.id).toBe(`oidc:sso:${secret}`);
  });
});
