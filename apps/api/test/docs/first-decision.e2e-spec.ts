import { inWorkspace } from '#libs/persistence';
import { GetWorkspace } from '#libs/identity';
import { QueryBus } from '@nestjs/cqrs';
import { seedDemo } from '../../../../seed/demo.js';
import { Page } from '../../../../tools/docs/page.js';
import { stepsOf, WalkThrough } from '../../../../tools/docs/walk-through.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const client = new SitesClient(api.admin);
const steps = stepsOf(Page.read('docs/tutorials/first-decision.md'));
/** What each is answered with: most are read, three are made, one is refused first. */
const STATUSES = [200, 200, 201, 200, 200, 201, 201, 422, 200, 201, 200];
let reader: WalkThrough;

const seeded = async (): Promise<void> => {
  const workspace = await api.app.get(QueryBus).execute(new GetWorkspace(api.admin.workspace));
  await inWorkspace(String(workspace?.id), () => seedDemo(api.app, () => undefined));
};

beforeAll(async () => {
  await seeded();
  await api.app.listen(0);
  reader = new WalkThrough(await api.app.getUrl(), { KEY: api.admin.key });
}, 60_000);

describe('The demo', () => {
  type Body = Awaited<ReturnType<SitesClient['sites']>>;
  const shop = async (): Promise<Body> => {
    const { _embedded } = await client.sites();
    expect(_embedded['plimsoll:sites']).toHaveLength(1);
    return _embedded['plimsoll:sites'][0];
  };
  const behind = async (rel: string): Promise<Body[]> => {
    const { _links } = await shop();
    const { _embedded } = await client.read(String(_links[rel].href).replace(/\{.*/, ''));
    return _embedded[rel] as Body[];
  };

  it('has a site whose line was moved up', async () => {
    expect(await shop()).toMatchObject({ name: 'Shop', policy: { threshold: 95, version: 2 } });
  });

  it('has decisions in several states, one of which has become a risk', async () => {
    const states = (await behind('plimsoll:adoptions')).map(({ state }): unknown => state);

    expect(new Set(states)).toEqual(new Set(['proposed', 'approved', 'shipping', 'rejected']));
    expect(await behind('plimsoll:risks')).toMatchObject([{ id: 'scrollbar-width', risk: 'no-longer-safe' }]);
  });

  it('has a check that fails by what is only proposed', async () => {
    expect(await behind('plimsoll:checks')).toMatchObject([
      { verdict: 'fail', counts: { items: 6, passed: 5, failed: 1 } },
    ]);
  });

  it('is the same when it is made again, after it was killed half-way', async () => {
    const { id, createdAt } = await shop();
    await seeded();

    expect(await shop()).toMatchObject({ id, createdAt: expect.not.stringMatching(String(createdAt)) });
    expect(await behind('plimsoll:adoptions')).toHaveLength(6);
  });
});

describe('The second tutorial', () => {
  it('is eleven commands', () => {
    expect(steps).toHaveLength(STATUSES.length);
  });

  it.each(steps.map((step, at) => [at + 1, step] as const))(
    'is answered as it shows at command %i',
    async (at, step) => {
      const { status, shown, answered } = await reader.take(step);

      expect({ status, answered }).toEqual({ status: STATUSES[at - 1], answered: shown });
    },
  );
});
