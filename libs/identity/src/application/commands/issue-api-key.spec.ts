import { InMemoryKeyring, InMemoryWorkspaceRepository } from '../../testing/in-memory-identity.js';
import { Callers } from '../callers.js';
import { KeyUses } from '../key-uses.js';
import { CreateWorkspace, CreateWorkspaceHandler } from './create-workspace.js';
import { IssueApiKey, IssueApiKeyHandler } from './issue-api-key.js';

describe('Issuing an API key', () => {
  let keys: InMemoryKeyring;
  let issue: IssueApiKeyHandler;
  let workspaceId: string;

  beforeEach(async () => {
    const workspaces = new InMemoryWorkspaceRepository();
    keys = new InMemoryKeyring();
    issue = new IssueApiKeyHandler(workspaces, keys);
    workspaceId = await new CreateWorkspaceHandler(workspaces).execute(new CreateWorkspace('shop', 'Shop'));
  });

  it('answers a secret of 256 random bits behind its prefix, which lets its holder in', async () => {
    const secret = await issue.execute(new IssueApiKey('shop', 'CI', 'viewer'));

    expect(secret).toMatch(/^plk_[\w-]{49}$/);
    expect(await new Callers(keys, new KeyUses(keys)).presenting(secret)).toMatchObject({
      workspaceId,
      role: 'viewer',
    });
  });

  it('keeps nothing of the secret but its hash', async () => {
    const secret = await issue.execute(new IssueApiKey('shop', 'CI', 'viewer'));

    const [state] = keys.held.states.values();
    expect(JSON.stringify(state)).not.toContain(secret.slice(4));
    expect(state.hash).toHaveLength(32);
  });

  it('takes a secret that is given as it is', async () => {
    const given = 'an-admin-key-that-somebody-chose-themselves';

    expect(await issue.execute(new IssueApiKey('shop', 'first', 'admin', given))).toBe(given);
  });

  it('refuses a secret that looks like one that was made here, with a wrong letter', async () => {
    const given = `plk_${'a'.repeat(49)}`;

    await expect(issue.execute(new IssueApiKey('shop', 'first', 'admin', given))).rejects.toMatchObject({
      code: 'key-mistyped',
    });
  });

  it('refuses a role that is not there, and a workspace that is not there', async () => {
    await expect(issue.execute(new IssueApiKey('shop', 'CI', 'owner'))).rejects.toMatchObject({ code: 'not-a-role' });
    await expect(issue.execute(new IssueApiKey('ship', 'CI', 'viewer'))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lets a viewer read and not write', async () => {
    const secret = await issue.execute(new IssueApiKey('shop', 'CI', 'viewer'));

    const caller = await new Callers(keys, new KeyUses(keys)).presenting(secret);

    expect(caller?.rules).toContainEqual({ action: 'read', subject: 'audiences' });
    expect(caller?.rules.every(({ action }) => action === 'read')).toBe(true);
  });
});
