import { jest } from '@jest/globals';
import { Workspace } from '../domain/workspace.js';
import { InMemoryWorkspaceDirectory } from '../testing/in-memory-identity.js';
import { HandedTokens } from '../testing/handed-tokens.js';
import { TokenCallers } from './token-callers.js';

describe('Whoever shows a token', () => {
  let tokens: HandedTokens;
  let workspaces: InMemoryWorkspaceDirectory;
  let callers: TokenCallers;
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-25T12:00:00Z') });
    tokens = new HandedTokens();
    workspaces = new InMemoryWorkspaceDirectory([Workspace.restore({ id: 'w', slug: 'shop', name: 'Shop' })]);
    callers = new TokenCallers(tokens, workspaces);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is its holder, in the workspace of that name', async () => {
    expect(await callers.presenting('ann')).toMatchObject({
      ...{ id: 'oidc:sso:ann', name: 'ann', workspaceId: 'w', role: 'contributor', isReadOnly: false },
    });
  });

  it('is recognised at once after it was let in, and its token is read once', async () => {
    const recognised = callers.recogniser('ann');
    expect(recognised()).toBeUndefined();

    const principal = await callers.presenting('ann');
    await callers.presenting('ann');

    expect(recognised()).toBe(principal);
    expect(tokens.seen).toEqual(['ann']);
  });

  it.each([
    ['a minute, that a key which its issuer withdraws counts no longer', 300, 60],
    ['its own time', 20, 20],
  ])('is remembered for no longer than %s', async (_, lasting, seconds) => {
    tokens.lasting = lasting;
    await callers.presenting('ann');
    const recognised = callers.recogniser('ann');

    jest.advanceTimersByTime(seconds * 1000 - 1);
    expect(recognised()).toBeDefined();
    jest.advanceTimersByTime(1);

    expect(recognised()).toBeUndefined();
    await callers.presenting('ann');
    expect(tokens.seen).toEqual(['ann', 'ann']);
  });

  it('is nobody once the workspace is gone, and of the one that has its name next', async () => {
    await callers.presenting('ann');
    const recognised = callers.recogniser('ann');

    workspaces.held = [];
    expect(recognised()).toBeUndefined();
    await expect(callers.presenting('ann')).rejects.toMatchObject({ code: 'not-a-member' });
    workspaces.held = [Workspace.restore({ id: 'w2', slug: 'shop', name: 'Shop' })];

    expect([(await callers.presenting('ann')).workspaceId, recognised()?.workspaceId]).toEqual(['w2', 'w2']);
  });

  it('learns the same whether the workspace or the role is missing', async () => {
    const refusals = await Promise.all(
      [{ workspace: 'none' }, { roles: [] }].map((claims, index) => {
        tokens.saying.set(String(index), claims);
        return callers.presenting(String(index)).catch((error: unknown) => error);
      }),
    );

    expect(refusals[0]).toMatchObject({ code: 'not-a-member' });
    expect(refusals[0]).toEqual(refusals[1]);
  });

  it.each([
    ['eyJhbGciOiJSUzI1NiJ9.e30.AAAA', true],
    ['eyJhbGciOiJub25lIn0.e30.', true],
    ['eyJhbGciOiJSUzI1NiJ9.e30', false],
    ['eyJhbGciOiJSUzI1NiJ9.e30.AAAA.AAAA.AAAA', false],
    ['eyJhbGciOiJSUzI1NiJ9.e30.AAAA==', false],
    ['plk_eyJhbGciOiJSUzI1NiJ9.e30.AAAA', false],
    ['a-key.of.three-parts', false],
  ])('shows %s, which looks like one: %s', (secret, isToken) => {
    expect(TokenCallers.isToken(secret)).toBe(isToken);
  });
});
