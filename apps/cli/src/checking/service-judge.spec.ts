import { serviceOf } from '../../../../libs/client/src/testing/service-of.js';
import type { Home, Site } from '../service.js';
import { ServiceJudge } from './service-judge.js';

const PIN = { snapshot: 's0', edition: 'e0' };
const GROUNDS = { snapshotId: 's0', editionId: 'e0', from: '2026-10-01', to: '2026-10-31' };
const templated = (href: string) => ({ href, templated: true });
const links = {
  'plimsoll:keys': templated('/keys{?limit,fields,edition}'),
  'plimsoll:verdict': templated('/verdicts/{subjectId}'),
  'plimsoll:verdicts': templated('/verdicts{?limit,snapshot,edition}'),
};
const { resource, asked } = serviceOf({ id: 'shop', name: 'Shop', _links: links }, ({ pathname }) => {
  if (pathname === '/keys') return { _embedded: { 'plimsoll:keys': [{ key: 'css.selectors.has', feature: 'has' }] } };
  if (pathname === '/verdicts') return { ...GROUNDS, policy: { version: 3, threshold: 95 } };
  if (pathname === '/verdicts/grid') return { id: 'grid' };
  return Response.json({ type: '/problems/not-found' }, { status: pathname.endsWith('gird') ? 404 : 500 });
});
const judge = new ServiceJudge(resource as Home, resource as Site);

describe('The service as a judge', () => {
  it('knows the keys of the edition that is pinned', async () => {
    expect((await judge.knownKeys(PIN)).featureOf('css.selectors.has')).toBe('has');

    expect(asked.at(-1)?.searchParams.get('edition')).toBe('e0');
  });

  it('knows what something goes by, and hides no other refusal', async () => {
    expect([await judge.knows('grid'), await judge.knows('gird')]).toEqual([true, false]);
    await expect(judge.knows('away')).rejects.toMatchObject({ status: 500 });
  });

  it('passes nothing by what is pinned, and has the service keep nothing', async () => {
    expect(await judge.judge([], { pin: PIN })).toMatchObject({ verdict: 'pass', site: 'Shop', items: [], ...GROUNDS });

    expect(asked.at(-1)?.search).toBe('?limit=1&snapshot=s0&edition=e0');
  });
});
