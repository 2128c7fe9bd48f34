import { RouteRegister } from '#libs/http';
import { toPathPattern } from '#libs/hypermedia';
import type { Body } from '../audiences/audiences-client.js';
import { AdditionsClient, CHECKOUT, KIOSK } from '../catalogue/additions-client.js';
import { MEASURED, SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';
import { filledAsItComes, type Template } from './fill-form.js';

const api = await startApi();
const owner = new SitesClient(api.admin);
const additions = new AdditionsClient(api.admin);
const forms = api.app
  .get(RouteRegister)
  .affordances.filter(({ declared: { form, batch } }) => form && !batch)
  .map(({ declared: { name, method, path, root, may, conditional } }) => {
    const pattern = toPathPattern((root ? '' : '/api/v1') + path);
    return { name, method, may, pattern, isTransition: conditional === true };
  });

/** What each role is not for, and is shown no form of. */
const WITHHELD: Readonly<Record<string, RegExp>> = {
  viewer: /^(write|create|propose|approve):/,
  contributor: /^((write|create):sites|approve:adoptions|write:api-keys|write:webhooks)$/,
  approver: /^write:(api-keys|webhooks)$/,
  admin: /nothing/,
};

type Form = Readonly<Record<string, unknown>>;

/** What a form cannot say: which of several members it needs, which name is free, and which day is to come. */
const SAID: Readonly<Record<string, (form: Form, role: string) => Form>> = {
  createAdoption: ({ featureId }) => (featureId === undefined ? { keyId: UNDECIDED.pop() } : {}),
  createFeature: (_, role) => ({ name: `Search for ${role}` }),
  createBrowserAlias: (_, role) => ({ name: `Cruiser of ${role}` }),
  createBrowser: (_, role) => ({ name: `Car of ${role}` }),
  runCheck: () => ({ features: ['grid'] }),
  approveAdoption: (form) => lasting(form),
  renewAdoption: (form) => lasting(form),
  mapRows: () => ({ rows: [{ browser: 'Chrome', version: '120' }] }),
  importSnapshot: () => ({ rows: [{ browser: 'Chrome', version: '120', os: 'Windows', visits: 1 }] }),
};
const lasting = (form: Form): Form => ('waiver.until' in form ? { 'waiver.until': '2099-12-31' } : {});
const UNDECIDED = ['color', 'width', 'height', 'top', 'left', 'float'].map((name) => `css.properties.${name}`);

describe('Every form that is shown', () => {
  /** Documents that together show every form to whoever may do everything; each role has its own, for it will change them. */
  const documentsFor = async (role: string): Promise<string[]> => {
    const audience = await owner.measured({ ...MEASURED, from: '2026-09-01', to: '2026-09-30' });
    const site = await owner.site({ audienceId: audience.id });
    const decided = async (featureId: string, ...transitions: readonly string[]): Promise<string> => {
      const { headers } = await owner.submit(site, 'propose', { featureId, rationale: 'Cards' }).expect(201);
      for (const transition of transitions)
        await owner.submit(await owner.read(headers.location), transition, WAIVER).expect(200);
      return headers.location;
    };
    const feature = await additions.addFeature({ ...CHECKOUT, id: `checkout-${role}` });
    const browser = await additions.addBrowser({ ...KIOSK, id: `kiosk-${role}`, aliases: [{ name: `Kiosk ${role}` }] });
    const alias = await owner.caller.post('/api/v1/browser-aliases').send({ name: `App of ${role}`, browser: 'edge' });
    const listed = (rel: string): string => String(site._links[rel].href).replace(/\{.*/, '');
    return [
      ...['/api', await owner.entry('plimsoll:audiences'), await owner.entry('plimsoll:sites')],
      ...[await owner.entry('plimsoll:features'), await owner.entry('plimsoll:browsers')],
      ...[audience, site].map(({ _links }) => String(_links.self.href)),
      ...[await owner.entry('plimsoll:browser-aliases')],
      ...[feature, browser, alias].map(({ headers }) => headers.location),
      ...[listed('plimsoll:adoptions'), listed('plimsoll:checks'), `${listed('plimsoll:verdicts')}/backdrop-filter`],
      ...[await decided('has'), await decided('subgrid', 'approve'), await decided('dialog', 'approve', 'ship')],
      ...[await decided('popover', 'withdraw')],
      ...(role === 'admin' ? [...(await keys()), ...(await webhooks())] : []),
    ];
  };
  const keys = async (): Promise<string[]> => {
    const { headers } = await api.admin.post('/api/v1/api-keys').send({ name: 'CI', role: 'viewer' }).expect(201);
    return ['/api/v1/api-keys', headers.location];
  };
  const webhooks = async (): Promise<string[]> => {
    const webhook = { url: 'https://192.0.9.1/', events: ['crossing.up'] };
    const { headers } = await api.admin.post('/api/v1/webhooks').send(webhook).expect(201);
    return ['/api/v1/webhooks', headers.location];
  };
  const WAIVER = { 'waiver.reason': 'Agreed', 'waiver.until': '2099-12-31' };

  it.each(Object.keys(WITHHELD))(
    'is accepted from %s as it comes',
    async (role) => {
      const client = new SitesClient(await api.caller({ role, workspace: api.admin.workspace }));
      const documents = await documentsFor(role);
      const accepted = new Set<string>();
      for (const href of documents) {
        for (const template of templatesIn(await client.read(href))) {
          const known = formOf(template);
          if (!known) continue; // an action that takes nothing
          const { name, isTransition } = known;
          const form = await filledAsItComes(template, client.caller);
          if (template.method === 'POST') {
            const tried = isTransition ? TRIED : {};
            await accepting(client, template, { ...form, ...SAID[name]?.(form, role) }, tried);
          } else await changingNothing(client, template, form);
          accepted.add(name);
        }
      }
      const allowed = forms.filter(({ may = '' }) => !WITHHELD[role].test(may)).map(({ name }) => name);
      expect([...accepted].sort()).toEqual(allowed.sort());
    },
    60_000,
  );

  const formOf = ({ method, target }: Template) =>
    forms.find((form) => form.method === method && form.pattern.test(target));

  const accepting = async (client: SitesClient, template: Template, form: object, headers: object): Promise<void> => {
    const { method, target, contentType } = template;
    const verb = method.toLowerCase() as 'post' | 'put' | 'patch';
    const sending = client.caller[verb](target).set({ 'Content-Type': contentType, ...headers });
    const { status, body } = await sending.send(JSON.stringify(form));
    expect({ target, form, ...(status > 201 && { status, body }) }).toEqual({ target, form });
  };

  /** What is there stays as it is, whether its form comes back or all of the document. */
  const changingNothing = async (client: SitesClient, template: Template, form: object): Promise<void> => {
    const { body: document, headers } = await client.get(template.target).expect(200);
    for (const sent of [form, document]) await accepting(client, template, sent, { 'If-Match': headers.etag });

    expect((await client.get(template.target)).headers.etag).toBe(headers.etag);
  };
});

/** Of a transition, whose state would be gone for the next one. */
const TRIED = { Prefer: 'validate-only' };

/** Those with a form; a file and a batch are no forms. */
const templatesIn = ({ _templates }: Body): Template[] =>
  Object.entries<Template>(_templates).flatMap(([name, template]) =>
    template.method === 'DELETE' || name === 'batch' || name.endsWith('-file') ? [] : [template],
  );
