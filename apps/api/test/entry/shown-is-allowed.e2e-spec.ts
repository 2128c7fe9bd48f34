import { RouteRegister } from '#libs/http';
import { toPathPattern, variablesOf } from '#libs/hypermedia';
import type { Body } from '../audiences/audiences-client.js';
import { keyForSite } from '../identity/key-for-site.js';
import { type Caller, startApi } from '../start-api.js';
import { somethingInEveryState, STATES } from './every-state.js';
import { type Found, type Template, walk } from './walk.js';

const api = await startApi();
const { workspace } = api.admin;
const ROLES = ['viewer', 'contributor', 'approver', 'admin'] as const;
type Role = (typeof ROLES)[number];
/** A key of the workspace, or of one site of it. */
type Who = Role | `${Role} of one site`;
const ofOneSite = (role: Role): Who => `${role} of one site`;
const EVERYBODY = ROLES.flatMap((role) => [role, ofOneSite(role)]);
const callers = new Map<Who, Caller>();
for (const role of ROLES) callers.set(role, await api.caller({ role, workspace }));
const callerOf = (who: Who): Caller => callers.get(who) ?? api.admin;

/** What was found by each of them, in a workspace that has something in every state. */
const found = new Map<Who, Found>();
const foundBy = (who: Who): Found => found.get(who) ?? { documents: new Map(), templates: new Map() };
let universe: ReadonlyMap<string, Template>;
beforeAll(async () => {
  const made = await somethingInEveryState(api.admin);
  const [, siteId = ''] = made.flatMap((href) => /\/sites\/([^/]+)$/.exec(href) ?? []);
  for (const role of ROLES) callers.set(ofOneSite(role), (await keyForSite(api, siteId, { role })).caller);
  for (const who of EVERYBODY) found.set(who, await walk(api, callerOf(who), ['/api', ...made]));
  universe = new Map(ROLES.flatMap((role) => [...foundBy(role).templates]));
}, 300_000);

describe('Whatever is linked from the entry', () => {
  it('is found in every state, and by every role', () => {
    const documents = [...foundBy('admin').documents.values()];

    expect(new Set(documents.map(({ state }): unknown => state)).size).toBe(1 + STATES.length);
    expect(universe.size).toBeGreaterThan(60);
    const counts = ROLES.map((role) => foundBy(role).templates.size);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts.slice(0, 3)).size).toBe(3);
  });

  it('is found by whoever sees one site as far as it is of that site, in every state too', () => {
    for (const role of ROLES) {
      const documents = [...foundBy(ofOneSite(role)).documents];

      expect(new Set(documents.map(([, { state }]): unknown => state)).size).toBe(1 + STATES.length);
      const places = documents.flatMap(([href]) => /\/(?:sites|audiences)\/[\da-f-]{36}/.exec(href) ?? []);
      expect(new Set(places).size).toBe(2);
    }
  });

  it('accepts from each role what it shows that role, as it came', async () => {
    const refused: unknown[] = [];
    for (const who of EVERYBODY)
      for (const [name, template] of foundBy(who).templates) {
        const { status, body } = await trying(callerOf(who), template, asItCame(template));
        if (status >= 300 && !isAboutWhatIsOpen(body, template)) refused.push([who, name, status, body]);
      }

    expect(refused).toEqual([]);
  }, 300_000);

  it('refuses from each role what it shows only others', async () => {
    for (const role of ROLES)
      for (const [name, template] of universe) {
        if (foundBy(role).templates.has(name)) continue;
        const { status } = await trying(callerOf(role), template, asItCame(template));
        expect([role, name, status]).toEqual([role, name, 403]);
      }
  }, 300_000);

  it('refuses from whoever sees one site what it shows only others: by role, or as what is not there', async () => {
    const hidden = new Set<string>();
    for (const role of ROLES)
      for (const [name, template] of universe) {
        if (foundBy(ofOneSite(role)).templates.has(name)) continue;
        const answered = async (target: string) => {
          const { status, body } = await trying(callerOf(ofOneSite(role)), { ...template, target }, asItCame(template));
          const { title, detail = '', errors } = body as { title: string; detail?: string; errors?: unknown };
          return { status, title, detail: detail.replaceAll(IDS, ''), errors };
        };
        const refusal = await answered(template.target);

        if (!foundBy(role).templates.has(name)) expect([role, name, refusal.status]).toEqual([role, name, 403]);
        if (refusal.status === 403) continue;
        expect([role, name, refusal]).toEqual([role, name, await answered(template.target.replaceAll(IDS, NOWHERE))]);
        hidden.add(name);
      }
    expect(hidden.size).toBeGreaterThan(10);
  }, 300_000);

  it('refuses what it shows nobody, for the state does not allow it', async () => {
    const shown = new Set([...universe.values()].map(({ method, target }) => `${method} ${target}`));
    const [refused, done] = [new Set<string>(), new Set<string>()];
    for (const [href, document] of foundBy('admin').documents)
      for (const { template, body } of writesAt(href, document)) {
        const write = `${template.method} ${template.target}`;
        if (shown.has(write)) continue;
        const { status } = await trying(api.admin, template, body);
        (status === 404 || status === 409 ? refused : done).add(`${String(status)} ${write}`);
      }

    expect([...done]).toEqual([]);
    expect(refused.size).toBeGreaterThan(30);
  }, 300_000);
});

const IDS = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
const NOWHERE = '0199f0c2-0000-7000-8000-000000000001';

/** Sends it for a trial, as somebody who has read what it changes. */
async function trying(caller: Caller, template: Template, body: Readonly<Record<string, unknown>>) {
  const { method, target, contentType } = template;
  const file = FILES.get(contentType ?? '');
  const query = file === undefined ? '' : `?${new URLSearchParams(body as Record<string, string>).toString()}`;
  const sending = caller[method.toLowerCase() as 'post' | 'put' | 'patch' | 'delete'](target + query);
  void sending.set('Prefer', 'handling=strict, validate-only');
  if (method !== 'POST') void sending.set('If-Match', (await caller.get(target)).headers.etag ?? '*');
  return contentType === undefined
    ? sending
    : sending.set('Content-Type', contentType).send(file ?? JSON.stringify(body));
}

/** What is sent where a form stands for a file. An export tells its days itself, of which nobody has a snapshot. */
const FILES = new Map([
  ['text/csv', '# 20260501-20260531\nBrowser,Version,Visits\nChrome,120.0,1234\n'],
  ['text/plain', 'grid\n'],
]);

const asItCame = ({ target, contentType, properties }: Template): Readonly<Record<string, unknown>> => {
  const values = properties.map(({ name, value }) => [name, value] as const).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(values), ...(contentType === JSON_TYPE && oneOf(target)) };
};

/** No form can say that one of several members is needed. */
const oneOf = (target: string): object => (target.endsWith('/checks') ? { features: ['grid'] } : {});
const JSON_TYPE = 'application/json';

/** Whether nothing is refused but that members are not there which the form requires and has no value for. */
function isAboutWhatIsOpen({ status, errors }: Body, { properties, contentType = '' }: Template): boolean {
  const open = properties.filter(({ required, value }) => required && value === undefined).map(({ name }) => name);
  const wrong = ((errors ?? []) as readonly { readonly pointer: string }[]).map(({ pointer }) =>
    pointer.slice(1).replaceAll('/', '.'),
  );
  const isRefused = status === (FILES.has(contentType) ? 400 : 422);
  return isRefused && open.length > 0 && wrong.every((name) => open.some((one) => `${one}.`.startsWith(`${name}.`)));
}

/** All writes that there are to what is read at this address, allowed or not, each with a body that is right in itself. */
function writesAt(href: string, document: Body): { template: Template; body: Readonly<Record<string, unknown>> }[] {
  const { affordances } = api.app.get(RouteRegister);
  const versioned = affordances.filter(({ declared: { root } }) => !root);
  const paths = versioned.filter(({ isRead }) => isRead).map(({ declared }) => declared.path);
  const here = paths
    .toSorted((a, b) => variablesOf(a).length - variablesOf(b).length)
    .find((path) => toPathPattern(`/api/v1${path}`).test(href));
  if (here === undefined) return [];

  const segments = href.slice('/api/v1'.length).split('/');
  const parameters = Object.fromEntries(
    here.split('/').flatMap((part, at) => (part.startsWith('{') ? [[part.slice(1, -1), segments[at]]] : [])),
  ) as Readonly<Record<string, string>>;
  return versioned
    .filter(({ isRead, declared: { path } }) => {
      const isHere = path === here || (path.startsWith(`${here}/`) && !paths.includes(path));
      return !isRead && isHere && variablesOf(path).every((name) => name in parameters);
    })
    .map((write) => {
      const { method, form } = write.declared;
      const target = `/api/v1${write.at(parameters).href}`;
      const contentType = form && (method === 'PATCH' ? 'application/merge-patch+json' : JSON_TYPE);
      const body = method === 'PUT' ? document : oneOf(target);
      return { template: { method, target, contentType, properties: [] }, body };
    });
}
