import fc from 'fast-check';
import type { Body } from '../audiences/audiences-client.js';
import { SitesClient } from '../sites/sites-client.js';
import { type Caller, startApi } from '../start-api.js';

const api = await startApi();
const ROLES = ['viewer', 'contributor', 'approver', 'admin'] as const;
type Role = (typeof ROLES)[number];
const callers = new Map<Role, Caller>();
for (const role of ROLES) callers.set(role, await api.caller({ role, workspace: api.admin.workspace }));
const callerOf = (role: Role): Caller => callers.get(role) ?? api.admin;
const clients = new Map(ROLES.map((role) => [role, new SitesClient(callerOf(role))]));
const clientOf = (role: Role): SitesClient => clients.get(role) ?? new SitesClient(api.admin);

describe('A decision', () => {
  let site: Body;
  let subjects: string[];
  beforeAll(async () => {
    site = await clientOf('approver').site({ 'policy.threshold': 89 });
    const features = await clientOf('viewer').read(`${await clientOf('viewer').entry('plimsoll:features')}?limit=500`);
    subjects = features._embedded['plimsoll:features'].map(({ id }: { id: string }) => id);
  });

  it('shows each role what its state allows, accepts that, and refuses the rest: 403 by role, 409 by state', async () => {
    const step = fc.record({ role: fc.constantFrom(...ROLES), does: fc.constantFrom(...ACTIONS) });

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const href = await proposed();
        let state = 'proposed';
        for (const { role, does } of steps) {
          const adoption = await clientOf(role).read(href);
          const expected = ACTIONS.filter((action) => isFor(role, action) && targetOf(action, state) !== undefined);
          expect([state, role, shownIn(adoption)]).toEqual([state, role, expected.toSorted()]);

          const to = targetOf(does, state);
          const status = isFor(role, does) ? (to === undefined ? 409 : 200) : 403;
          const answer = await doing(role, does, adoption);
          expect([state, role, does, answer.status]).toEqual([state, role, does, status]);
          if (status === 200) state = to ?? state;
        }
        expect(await clientOf('viewer').read(href)).toMatchObject({ state });
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  const proposed = async (): Promise<string> => {
    const seen = await clientOf('contributor').read(site._links.self.href);
    const fields = { featureId: subjects.pop(), rationale: 'Let us see' };
    const { body } = await clientOf('contributor').submit(seen, 'propose', fields).expect(201);
    return String(body._links.self.href);
  };

  /** What is shown is done by its form; what is not, by hand at the address that it would have. */
  const doing = async (role: Role, action: Action, adoption: Body) => {
    const waiver =
      action === 'approve' || action === 'renew' ? { 'waiver.reason': 'Agreed', 'waiver.until': '2099-12-31' } : {};
    const caller = callerOf(role);
    if (action === 'merge' || action === 'replace') {
      const etag = await clientOf(role).etagOf(adoption);
      if (action in adoption._templates) return clientOf(role).submit(adoption, action).set('If-Match', etag);
      const href = String(adoption._links.self.href);
      return action === 'replace'
        ? caller.put(href).set('If-Match', etag).send({ rationale: 'By hand' })
        : caller.patch(href).set('If-Match', etag).set('Content-Type', MERGE).send('{"rationale":"By hand"}');
    }
    if (action in adoption._templates) return clientOf(role).submit(adoption, action, waiver);
    return caller.post(`${String(adoption._links.self.href)}/${action}`).send(waiver);
  };
});

const MERGE = 'application/merge-patch+json';
const ACTIONS = ['approve', 'reject', 'withdraw', 'ship', 'renew', 'retire', 'propose', 'replace', 'merge'] as const;
type Action = (typeof ACTIONS)[number];

/** The picture of docs, by hand. */
const WAYS: Readonly<Record<string, string>> = {
  'approve proposed': 'approved',
  'reject proposed': 'rejected',
  'withdraw proposed': 'withdrawn',
  'withdraw approved': 'withdrawn',
  'ship approved': 'shipping',
  'renew approved': 'approved',
  'renew shipping': 'shipping',
  'retire shipping': 'retired',
  'propose rejected': 'proposed',
  'propose withdrawn': 'proposed',
  'propose retired': 'proposed',
};

function targetOf(action: Action, state: string): string | undefined {
  if (action !== 'replace' && action !== 'merge') return WAYS[`${action} ${state}`];
  return ['proposed', 'approved', 'shipping'].includes(state) ? state : undefined;
}

const APPROVALS: readonly Action[] = ['approve', 'renew', 'reject'];
const isFor = (role: Role, action: Action): boolean =>
  APPROVALS.includes(action) ? role === 'approver' || role === 'admin' : role !== 'viewer';

/** The same as links and as forms; a lone form is called default. */
function shownIn({ _links, _templates }: Body): string[] {
  const links = ACTIONS.filter((action) => `plimsoll:${action}` in _links).toSorted();
  const names = Object.keys(_templates).toSorted();
  expect(names).toEqual(links.length === 1 ? ['default'] : links);
  if (links.length === 1) _templates[links[0]] = _templates.default;
  return links;
}

describe('The entry', () => {
  it('tells the roles apart', async () => {
    const rels = async (role: Role): Promise<string[]> =>
      Object.keys((await clientOf(role).read('/api'))._links).filter((rel) => rel.startsWith('plimsoll:create-'));

    expect(await rels('viewer')).toEqual([]);
    expect(await rels('contributor')).toEqual(['plimsoll:create-audience']);
    expect(await rels('approver')).toEqual(['plimsoll:create-audience', 'plimsoll:create-site']);
  });
});
