import { adminOf, keyOf } from '../testing/api-keys.js';
import { ApiKey } from './api-key.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const hash = (letter: string) => new Uint8Array(Buffer.alloc(32, letter));

describe('An API key', () => {
  const made = (changed: Parameters<typeof keyOf>[1] = {}) =>
    keyOf('w', { createdAt: NOW, hash: hash('a'), ...changed });
  const stored = (changed = {}) => ApiKey.restore(made(changed).state);

  it('lets in whoever shows its secret, and nobody else', () => {
    expect([made().admits(hash('a'), NOW), made().admits(hash('b'), NOW)]).toEqual([true, false]);
  });

  it('lets nobody in from its end on', () => {
    const key = made({ expiresAt: at(60) });

    expect([59, 60, 61].map((seconds) => key.admits(hash('a'), at(seconds)))).toEqual([true, false, false]);
  });

  it('lets in by the secret before a rotation as long as they overlap, and by the new one at once', () => {
    const key = stored();
    key.rotate(hash('b'), NOW, 60);

    expect([0, 59, 60].map((seconds) => key.admits(hash('a'), at(seconds)))).toEqual([true, true, false]);
    expect([0, 60].map((seconds) => key.admits(hash('b'), at(seconds)))).toEqual([true, true]);
    expect([key.state.version, key.events]).toEqual([2, [expect.objectContaining({ type: 'api-key-rotated' })]]);
  });

  it('forgets the secret before at once where nothing is to overlap, and the one before that always', () => {
    const key = stored();
    key.rotate(hash('b'), NOW, 60);
    const again = ApiKey.restore(key.state);
    again.rotate(hash('c'), NOW, 0);

    expect(['a', 'b', 'c'].map((letter) => again.admits(hash(letter), NOW))).toEqual([false, false, true]);
  });

  it('is given no other secret once it has ended, until its end is set anew', () => {
    const key = stored({ expiresAt: at(60) });
    const ended = expect.objectContaining({ code: 'api-key-ended' });

    expect(() => key.rotate(hash('b'), at(60))).toThrow(ended);
    key.describe({ name: 'CI', expiresAt: at(120) }, at(60));
    expect(() => key.rotate(hash('b'), at(60))).not.toThrow();
  });

  it('reads only where that is all it is for, whatever its role', () => {
    const { rules } = adminOf('w', { isReadOnly: true }).principal;

    expect(rules).toContainEqual({ action: 'read', subject: 'api-keys' });
    expect(rules.every(({ action }) => action === 'read')).toBe(true);
  });

  it('is refused a name of spaces, and an end that has come', () => {
    expect(() => made({ name: ' ' })).toThrow(expect.objectContaining({ code: 'api-key-unnamed' }));
    expect(() => made({ expiresAt: NOW })).toThrow(expect.objectContaining({ code: 'expiry-past' }));
    expect(() => stored().describe({ name: 'CI', expiresAt: at(-1) }, NOW)).toThrow(
      expect.objectContaining({ code: 'expiry-past' }),
    );
  });

  it('is described anew, also when it has ended and keeps its end', () => {
    const key = stored({ expiresAt: at(60) });
    key.describe({ name: ' Blog ', expiresAt: at(60) }, at(120));
    expect(key.state).toMatchObject({ name: 'Blog', expiresAt: at(60), version: 2 });

    const unchanged = ApiKey.restore(key.state);
    unchanged.describe({ name: 'Blog', expiresAt: at(60) }, at(120));
    expect([unchanged.state.version, unchanged.events]).toEqual([2, []]);
  });

  it('tells its workspace of all that happens to it', () => {
    const key = stored();
    key.describe({ name: 'Blog' }, NOW);
    key.revoke();

    expect([...made().events, ...key.events]).toMatchObject([
      { type: 'api-key-issued', workspaceId: 'w', apiKeyId: expect.any(String) },
      { type: 'api-key-changed' },
      { type: 'api-key-revoked' },
    ]);
  });
});
