import { jest } from '@jest/globals';
import { Authenticator } from '#libs/http';
import { keyForSite } from '../identity/key-for-site.js';
import { startApi } from '../start-api.js';
import { Strangers } from './tenant-strangers.js';
import { keepsApart } from './tenant-suite.js';
import { neighbourOf, type World, worldOf } from './tenant-world.js';

jest.setTimeout(120_000);
const api = await startApi();

/** Two sites of one workspace: whoever has a key for one of them alone is a stranger to the other. */
keepsApart(api, async () => {
  const whole = await worldOf(api, 'eigenwerk');
  return Strangers.meet(
    api,
    () => narrowed(whole),
    (mark) => neighbourOf(api, whole, mark),
  );
});

async function narrowed({ ids, caller: admin }: World): Promise<World> {
  const { caller } = await keyForSite({ ...api, admin }, ids.siteId, { role: 'admin' });
  const principal = await api.app.get(Authenticator).authenticate(`Bearer ${caller.key}`);
  return { ids, caller, rules: principal?.rules ?? [] };
}
