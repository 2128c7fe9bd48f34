import { RouteRegister } from '#libs/http';
import { SAMPLE } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startApi } from '../start-api.js';

const api = await startApi();

describe('The entry point', () => {
  it('is open to everyone and says how to sign in', async () => {
    const { body } = await api.http.get('/api').expect(200);

    expect(body).toMatchObject({ name: 'Plimsoll', authentication: expect.stringContaining('Bearer') });
    expect(body._links['plimsoll:v1']).toEqual({ href: '/api/v1' });
  });

  it('links only to what answers', async () => {
    const { body } = await api.admin.get('/api').expect(200);
    const links = Object.values<{ href: string } | { href: string }[]>(body._links).flat();
    const plain = links.filter(({ href }) => !/\{[^?}]/.test(href)).map(({ href }) => href.replace(/\{.*/, ''));

    for (const href of plain.filter((path) => !isPosted(path))) await api.admin.get(href).expect(200);
    expect(plain.length).toBeGreaterThan(8);
  });

  it('says of each link that leads to something else than HAL what is there', async () => {
    const { body } = await api.admin.get('/api').expect(200);
    const links = Object.values<Link | Link[]>(body._links).flat();

    for (const { href, type = 'application/hal+json' } of links.filter(
      ({ href }) => !href.includes('{') && !isPosted(href),
    )) {
      const { headers } = await api.admin.get(href).set('Accept', type).expect(200);
      expect(headers['content-type']).toContain(type);
    }
    expect(body._links.status).toEqual({ href: '/health', type: 'application/health+json' });
  });

  it('knows no more parameters than anything else that is served', async () => {
    const reads = api.app.get(RouteRegister).affordances.filter(({ isRead, declared }) => isRead && !declared.params);

    for (const path of reads.flatMap(({ paths }) => paths)) {
      const { body } = await api.admin.get(`${path}?bogus=1`).expect(400);
      expect(body.errors).toContainEqual(expect.objectContaining({ pointer: '/bogus', code: 'unknown-member' }));
    }
    expect(reads.length).toBeGreaterThan(10);
  });

  it('names what is asked for, not how it is called inside, when it cannot be had so', async () => {
    const { body } = await api.http.get('/health').set('Accept', 'application/hal+json').expect(406);

    expect(body.detail).toContain('"Health" is answered as application/health+json');
  });

  it('refuses a wrong key even there', async () => {
    const { headers } = await api.http.get('/api').set('Authorization', 'Bearer plk_nobodys').expect(401);

    expect(headers['www-authenticate']).toContain('Bearer');
  });
});

/** What is asked there is asked by a body. */
const isPosted = (href: string): boolean => /^\/(mcp|graphql)$|mappings$/.test(href);

describe('The documentation', () => {
  const routes = api.app.get(RouteRegister);
  const sections = (file: string) =>
    [...readFileSync(`docs/reference/${file}`, 'utf8').matchAll(/^## (\S+)$/gm)].map(([, name]) => name);

  it('lists in OpenAPI exactly the routes that are served', async () => {
    const { body } = await api.http.get('/openapi.json').expect(200);
    const documented = Object.entries<object>(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const served = routes.affordances.flatMap(({ declared: { method }, paths }) =>
      paths.map((path) => `${method.toLowerCase()} ${path}`),
    );

    expect(body.openapi).toBe('3.1.0');
    expect(documented.sort()).toEqual([...new Set(served)].sort());
  });

  it('exemplifies every request, response and parameter in OpenAPI', async () => {
    const { body } = await api.http.get('/openapi.json').expect(200);
    const operations = Object.values<Record<string, Operation>>(body.paths).flatMap((methods) =>
      Object.values(methods),
    );

    for (const { operationId, parameters, requestBody, responses } of operations) {
      const contents = [requestBody, ...Object.values(responses)].flatMap((part) => Object.values(part?.content ?? {}));
      const bare = [...parameters, ...contents].filter(
        ({ example, schema }) => (example ?? schema?.examples?.[0]) === undefined,
      );
      expect({ operationId, bare }).toEqual({ operationId, bare: [] });
    }
  });

  it('tells of If-Match, and of the refusals by it, where it is heeded', async () => {
    const { body } = await api.http.get('/openapi.json?version=v2').expect(200);
    const told = new Map<string, string[]>();
    for (const methods of Object.values<Record<string, Operation>>(body.paths))
      for (const [method, { operationId, parameters, responses }] of Object.entries(methods)) {
        const header = parameters.find(({ name }) => name === 'If-Match');
        const refusals = ['412', '428'].filter((status) => status in responses);
        const how = `${method} ${String(header?.required ?? 'unheeded')} ${refusals.join(' ')}`;
        told.set(how, [...(told.get(how) ?? []), operationId]);
      }

    expect(told.get('post false 412')?.sort()).toEqual([
      ...['approveAdoption', 'pauseWebhook', 'proposeAgain', 'rejectAdoption', 'renewAdoption', 'resumeWebhook'],
      'retireAdoption',
      'rotateApiKey',
      'rotateWebhookSecret',
      'shipAdoption',
      'withdrawAdoption',
    ]);
    expect([...told.keys()].sort()).toEqual([
      ...['delete true 412 428', 'get unheeded ', 'patch true 412 428', 'post false 412', 'post unheeded '],
      'put true 412 428',
    ]);
  });

  it('fills in, for who tries an operation, what must be told and that it is a trial, by ids of the demo data alone', async () => {
    const { body } = await api.http.get('/openapi.json').expect(200);

    for (const [path, methods] of Object.entries<Record<string, Operation>>(body.paths))
      for (const [method, { parameters }] of Object.entries(methods)) {
        const filled = parameters.filter((parameter) => filledIn(parameter) !== undefined);
        const needless = filled.filter(
          ({ name, required, schema }) => !required && schema?.default === undefined && name !== 'Prefer',
        );
        const unknowable = filled.filter((one) => one.schema?.format === 'uuid' && !KNOWN.has(String(filledIn(one))));
        expect({ method, path, needless, unknowable }).toEqual({ method, path, needless: [], unknowable: [] });
      }
  });

  it('explains every relation of ours, and no other', () => {
    const declared = routes.affordances
      .map(({ declared: { rel } }) => rel)
      .filter((rel) => rel.startsWith('plimsoll:'));
    const embedded = routes.affordances.flatMap(({ declared: { answers } }) =>
      answers.kind === 'collection' ? [answers.rel] : [],
    );

    expect(sections('link-relations.md').sort()).toEqual(
      expect.arrayContaining([...new Set([...declared, ...embedded])].sort()),
    );
  });

  it('serves a page for every relation and every problem', async () => {
    for (const relation of sections('link-relations.md'))
      await api.http.get(`/rels/${relation.replace('plimsoll:', '')}`).expect(200);
    for (const code of sections('problems.md'))
      await api.http
        .get(`/problems/${code}`)
        .expect(200)
        .expect('content-type', /text\/html/);
    await api.http.get('/problems/none').expect(404);
  });

  it('is not sent again to who has it', async () => {
    for (const path of [
      '/openapi.json',
      '/.well-known/api-catalog',
      '/.well-known/security.txt',
      '/rels/audiences',
      '/problems/not-found',
    ]) {
      const { headers } = await api.http.get(path).expect(200);
      await api.http.get(path).set('If-None-Match', headers.etag).expect(304).expect('etag', headers.etag);
    }
  });

  it('shows Swagger UI', async () => {
    const { text } = await api.http.get('/docs').expect(200);

    expect(text).toContain('Plimsoll · API');
    expect(text).toContain("<meta name='viewport' content='width=device-width, initial-scale=1' />");
  });

  it('has a heading for every operation, those first that one comes for, and none without', async () => {
    const { body } = await api.http.get('/openapi.json').expect(200);
    const operations = Object.values(body.paths as Record<string, Record<string, { tags: string[] }>>);
    const used = operations.flatMap((methods) => Object.values(methods).flatMap(({ tags }) => tags));
    const headings = (body.tags as { readonly name: string }[]).map(({ name }) => name);

    expect(new Set(used)).toEqual(new Set(headings));
    expect(headings.slice(0, 2)).toEqual(['Entry', 'Audiences']);
  });

  it('tells machines where the API is', async () => {
    const { body, headers } = await api.http.get('/.well-known/api-catalog').expect(200);

    expect(headers['content-type']).toBe('application/linkset+json');
    expect(body.linkset[0]).toMatchObject({ anchor: '/api', 'service-desc': [{ href: '/openapi.json' }] });
  });
});

interface Link {
  readonly href: string;
  readonly type?: string;
}
/** Ids of the demo data. */
const KNOWN = new Set<string>(
  Object.values(SAMPLE).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one))),
);

interface Operation {
  readonly operationId: string;
  readonly parameters: Parameter[];
  readonly requestBody?: Part;
  readonly responses: Record<string, Part>;
}
interface Part {
  readonly content?: Record<string, Exemplified>;
}
interface Exemplified {
  readonly example?: unknown;
  readonly schema?: {
    readonly example?: unknown;
    readonly examples?: readonly unknown[];
    readonly default?: unknown;
    readonly format?: string;
  };
}
interface Parameter extends Exemplified {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
}
/** What Swagger UI writes into a parameter's field. */
const filledIn = (parameter?: Exemplified): unknown =>
  parameter?.example ?? parameter?.schema?.example ?? parameter?.schema?.default;

describe('Health and version', () => {
  it('are open, and not cached', async () => {
    // Of the edition, imported long ago perhaps: nobody tells it here, and what waits for minutes is warned of.
    await api.app.get(Database).operator.outboxEvent.deleteMany();
    for (const path of ['/health', '/health/live', '/health/ready']) {
      const { headers, body } = await api.http.get(path).expect(200);
      expect(headers).toMatchObject({ 'content-type': 'application/health+json', 'cache-control': 'no-store' });
      expect(body.status).toBe('pass');
    }
  });

  it('says with 503 what is down, as OpenAPI has it', async () => {
    const database = api.app.get(Database);
    const ping = database.ping.bind(database);
    database.ping = () => Promise.reject(new Error('The database is away.'));
    await pause(1_100); // what was found before is told for a second

    for (const path of ['/health', '/health/ready']) {
      const { headers, body } = await api.http.get(path).expect(503);
      expect(headers).toMatchObject({ 'content-type': 'application/health+json', 'cache-control': 'no-store' });
      expect(body).toMatchObject({ status: 'fail', checks: { database: [{ status: 'fail' }] } });
    }
    database.ping = ping;
  });

  it('names version and edition', async () => {
    const { body } = await api.http.get('/version').expect(200);

    expect(body).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+$/), edition: expect.any(String) });
  });
});

describe('What has no key', () => {
  it.each(['/api/v1/features', '/api/v1/nothing'])('does not get %s', async (path) => {
    await api.http.get(path).expect(401).expect('content-type', 'application/problem+json');
  });

  it('gets the page, which is a client of the API', async () => {
    const { text, headers } = await api.http.get('/').expect(200);

    expect(text).toContain('<title>Plimsoll</title>');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  it.each(['/', '/docs.css', '/docs'])('is told what else may be asked of %s', async (path) => {
    await api.http.options(path).expect(204).expect('allow', 'GET, HEAD, OPTIONS');
    const { body } = await api.http.post(path).expect(405).expect('allow', 'GET, HEAD, OPTIONS');
    expect(body.type).toBe('/problems/method-not-allowed');
  });

  it('gets 404 outside the API', async () => {
    await api.http.get('/nothing').expect(404).expect('content-type', 'application/problem+json');
  });
});
