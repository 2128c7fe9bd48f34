import { RouteRegister } from '#libs/http';
import { toPathPattern, variablesOf } from '#libs/hypermedia';
import type { Body } from '../audiences/audiences-client.js';
import { type Caller, startApi } from '../start-api.js';
import { somethingInEveryState, STATES } from './every-state.js';
import { type Found, type Template, walk } from './walk.js';

const api = await startApi();
const { workspace } = api.admin;
const ROLES = ['viewer', 'contributor', 'approver', 'admin'] as const;
type Role = (typeof ROLES)[number];
const callers = new Map<Role, Caller>();
for (const role of ROLES) callers.set(role, await api.caller({ role, workspace }));
const callerOf = (role: Role): Caller => callers.get(role) ?? api.admin;

/** What was found by each role, in a workspace that has something in every state. */
const found = new Map<Role, Found>();
const foundBy = (role: Role): Found => found.get(role) ?? { documents: new Map(), templates: new Map() };
let universe: ReadonlyMap<string, Template>;
beforeAll(async () => {
  const made = await somethingInEveryState(api.admin);
  for (const role of ROLES) found.set(role, await walk(api, callerOf(role), ['/api', ...made]));
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

  it('accepts from each role what it shows that role, as it came', async () => {
    const refused: unknown[] = [];
    for (const role of ROLES)
      for (const [name, template] of foundBy(role).templates) {
        const { status, body } = await trying(callerOf(role), template, asItCame(template));
        if (status >= 300 && !isAboutWhatIsOpen(body, template)) refused.push([role, name, status, body]);
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

/** What is sent where a form stands for a file. */
const FILES = new Map([
  ['text/csv', 'Browser,Version,Visits\nChrome,120.0,1234\n'],
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
