import fc from 'fast-check';
import type { Body } from '../audiences/audiences-client.js';
import { keyForSite } from '../identity/key-for-site.js';
import { SitesClient } from '../sites/sites-client.js';
import { type Caller, startApi } from '../start-api.js';

const api = await startApi();
const site = await new SitesClient(api.admin).site({ 'policy.threshold': 89 });
const ROLES = ['viewer', 'contributor', 'approver', 'admin'] as const;
type Role = (typeof ROLES)[number];
/** A key of the workspace, or of the site alone. */
type Who = Role | `${Role} of the site`;
const EVERYBODY = ROLES.flatMap((role): Who[] => [role, `${role} of the site`]);
const roleOf = (who: Who): Role => who.split(' ', 1)[0] as Role;
const callers = new Map<Who, Caller>();
for (const role of ROLES) {
  callers.set(role, await api.caller({ role, workspace: api.admin.workspace }));
  callers.set(`${role} of the site`, (await keyForSite(api, site.id, { role })).caller);
}
const callerOf = (who: Who): Caller => callers.get(who) ?? api.admin;
const clients = new Map(EVERYBODY.map((who) => [who, new SitesClient(callerOf(who))]));
const clientOf = (who: Who): SitesClient => clients.get(who) ?? new SitesClient(api.admin);

describe('A decision', () => {
  let subjects: string[];
  beforeAll(async () => {
    const features = await clientOf('viewer').read(`${await clientOf('viewer').entry('plimsoll:features')}?limit=500`);
    subjects = features._embedded['plimsoll:features'].map(({ id }: { id: string }) => id);
  });

  it('shows each role what its state allows, on one site as in the workspace, and refuses the rest: 403 by role, 409 by state', async () => {
    const step = fc.record({ who: fc.constantFrom(...EVERYBODY), does: fc.constantFrom(...ACTIONS) });

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const href = await proposed();
        let state = 'proposed';
        for (const { who, does } of steps) {
          const adoption = await clientOf(who).read(href);
          const expected = ACTIONS.filter((action) => isFor(who, action) && targetOf(action, state) !== undefined);
          expect([state, who, shownIn(adoption)]).toEqual([state, who, expected.toSorted()]);

          const to = targetOf(does, state);
          const status = isFor(who, does) ? (to === undefined ? 409 : 200) : 403;
          const answer = await doing(who, does, adoption);
          expect([state, who, does, answer.status]).toEqual([state, who, does, status]);
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
  const doing = async (who: Who, action: Action, adoption: Body) => {
    const waiver =
      action === 'approve' || action === 'renew' ? { 'waiver.reason': 'Agreed', 'waiver.until': '2099-12-31' } : {};
    const caller = callerOf(who);
    if (action === 'merge' || action === 'replace') {
      const etag = await clientOf(who).etagOf(adoption);
      if (action in adoption._templates) return clientOf(who).submit(adoption, action).set('If-Match', etag);
      const href = String(adoption._links.self.href);
      return action === 'replace'
        ? caller.put(href).set('If-Match', etag).send({ rationale: 'By hand' })
        : caller.patch(href).set('If-Match', etag).set('Content-Type', MERGE).send('{"rationale":"By hand"}');
    }
    if (action in adoption._templates) return clientOf(who).submit(adoption, action, waiver);
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
const isFor = (who: Who, action: Action): boolean =>
  APPROVALS.includes(action) ? ['approver', 'admin'].includes(roleOf(who)) : roleOf(who) !== 'viewer';

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
    const rels = async (who: Who): Promise<string[]> =>
      Object.keys((await clientOf(who).read('/api'))._links).filter((rel) => rel.startsWith('plimsoll:create-'));

    expect(await rels('viewer')).toEqual([]);
    expect(await rels('contributor')).toEqual(['plimsoll:create-audience']);
    expect(await rels('approver')).toEqual(['plimsoll:create-audience', 'plimsoll:create-site']);
    expect(await rels('approver of the site')).toEqual([]);
  });
});
