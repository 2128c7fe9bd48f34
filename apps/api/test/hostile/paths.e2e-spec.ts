import { startApi } from '../start-api.js';
import { AudiencesClient } from '../audiences/audiences-client.js';
import { head, LAST, RawLine } from './raw.js';

const api = await startApi();
const line = await RawLine.to(api.app);
const client = new AudiencesClient(api.admin);
const KEY = `Authorization: Bearer ${api.admin.key}`;
const get = (path: string, ...lines: readonly string[]) =>
  line.send(
    head(`GET ${path} HTTP/1.1`, ...(lines.some((one) => /^host:/i.test(one)) ? [] : ['Host: a']), KEY, LAST, ...lines),
  );

describe('A path that would lead out of where it begins', () => {
  it.each([
    ['/../../../etc/passwd'],
    ['/..%2f..%2f..%2fetc%2fpasswd'],
    ['/%2e%2e/%2e%2e/package.json'],
    ['/%252e%252e/%252e%252e/package.json'],
    ['/..%5c..%5cpackage.json'],
    ['/..;/package.json'],
    ['/%c0%ae%c0%ae/%c0%ae%c0%ae/package.json'],
    ['/docs.css/../../server.js'],
    ['/.env'],
    ['/.made-from'],
    ['/index.html.br'],
    ['/.git/config'],
    ['/package.json'],
    ['/docs.css%00.html'],
    ['/docs/../../package.json'],
    ['/docs/..%2f..%2fpackage.json'],
    ['/docs/%2e%2e/%2e%2e/package.json'],
    ['/rels/..%2f..%2fpackage.json'],
    ['/problems/..%2fconfiguration'],
    ['//etc/passwd'],
    ['/\\..\\..\\package.json'],
  ])('%s shows no file that is not served', async (path) => {
    const { statuses, text } = await get(path);

    expect(statuses).toHaveLength(1);
    expect([400, 404]).toContain(statuses[0]);
    expect(text).toContain('application/problem+json');
    expect(text).not.toMatch(/root:|"dependencies"|\[core\]|node_modules|\/tmp\/|\/home\//);
  });

  it('does not list a folder', async () => {
    for (const path of ['/./', '/docs/', '/rels/', '/problems/', '/rels', '/problems', '/.well-known/'])
      expect([path, (await get(path)).text]).toEqual([path, expect.not.stringMatching(/Index of|href="\.\./)]);
  });
});

describe('A path that means another', () => {
  it.each([
    ['an encoded slash', (id: string) => `/api/v1/audiences/${id}%2fsnapshots`],
    ['a slash that is encoded twice', (id: string) => `/api/v1/audiences/${id}%252fsnapshots`],
    ['a NUL behind the id', (id: string) => `/api/v1/audiences/${id}%00`],
    ['a line break behind the id', (id: string) => `/api/v1/audiences/${id}%0d%0aX-Evil:1`],
    ['a space behind the id', (id: string) => `/api/v1/audiences/${id}%20`],
    ['a matrix parameter', (id: string) => `/api/v1/audiences/${id};role=admin`],
    ['an empty segment', (id: string) => `/api/v1//audiences/${id}`],
    ['a dot segment', (id: string) => `/api/v1/./audiences/${id}`],
    ['a parent segment', (id: string) => `/api/v1/sites/../audiences/${id}`],
    ['capitals', (id: string) => `/API/V1/audiences/${id}`],
    ['capitals in a name', (id: string) => `/api/v1/Audiences/${id}`],
    ['an extension', (id: string) => `/api/v1/audiences/${id}.json`],
    ['braces around the id', (id: string) => `/api/v1/audiences/{${id}}`],
    ['an id without hyphens', (id: string) => `/api/v1/audiences/${id.replaceAll('-', '')}`],
    ['a comma and another id', (id: string) => `/api/v1/audiences/${id},${id}`],
    ['a segment of 10 KB', () => `/api/v1/audiences/${'a'.repeat(10_000)}`],
    ['an encoding that is none', () => '/api/v1/audiences/%zz'],
    ['half of an encoding', () => '/api/v1/audiences/%'],
    ['bytes that are no UTF-8', () => '/api/v1/audiences/%ff%fe'],
  ])('leads nowhere: %s', async (_, path) => {
    const { id } = await client.shop();

    const { statuses, text } = await get(path(String(id)));

    expect(statuses).toHaveLength(1);
    expect([400, 401, 404, 414]).toContain(statuses[0]);
    expect(text).toContain('application/problem+json');
    expect(text).not.toMatch(/^x-evil/im);
  });

  it('an id in percent-encoding is the id, and in capitals too', async () => {
    const { id, _links } = await client.shop();
    const encoded = String(id).replace(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);

    const { statuses, text } = await get(`/api/v1/audiences/${encoded}`);

    expect(statuses).toEqual([200]);
    expect(text).toContain(String(_links.self.href));
  });
});

describe('The name of a prototype', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

  it('is no id of anything', async () => {
    const site = '0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f';
    const places = [
      'features',
      'keys',
      'browsers',
      'groups',
      'editions',
      'audiences',
      'api-keys',
      'webhooks',
      'browser-aliases',
      `sites/${site}/verdicts`,
    ];
    for (const name of NAMES) {
      for (const place of places) {
        const { status, body } = await api.admin.get(`/api/v1/${place}/${name}`);
        expect([place, name, status, body.type]).toEqual([place, name, 404, '/problems/not-found']);
      }
      for (const place of ['rels', 'problems'])
        expect([place, name, (await api.http.get(`/${place}/${name}`)).status]).toEqual([place, name, 404]);
      expect((await api.admin.get(`/api/v1/browsers/${name}/releases/${name}`)).status).toBe(404);
    }
  });

  it('is no filter, parameter, member or relation', async () => {
    for (const name of NAMES) {
      for (const query of [
        `${name}=1`,
        `fields=${name}`,
        `group=${name}`,
        `sort=${name}`,
        `browser=${name}&version=1`,
        `feature=${name}`,
      ]) {
        const { status, body } = await api.admin.get(`/api/v1/features?${query}`);
        expect([query, status, body.type]).toEqual([query, 400, '/problems/invalid-parameters']);
      }
      expect((await api.admin.get(`/api/v1/features/grid?embed=${name}`)).status).toBe(400);
    }
  });
});

describe('Where a request says that it was sent', () => {
  const EVIL = 'evil.example';

  it.each([
    ['another Host', ['Host: evil.example']],
    ['a Host with a port and a name before it', ['Host: a@evil.example:99']],
    ['a Host that breaks out of an attribute', ['Host: evil.example"><script>']],
    ['two Hosts', ['Host: a', 'Host: evil.example']],
    ['X-Forwarded-Host', ['X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: javascript']],
    ['Forwarded', ['Forwarded: host=evil.example;proto=http;for=evil.example']],
    ['X-Original-URL', ['X-Original-URL: /evil.example', 'X-Rewrite-URL: /evil.example']],
    ['X-Forwarded-Prefix', ['X-Forwarded-Prefix: //evil.example', 'X-Forwarded-Path: //evil.example']],
    ['Referer and Origin', ['Referer: https://evil.example/', 'Origin: https://evil.example']],
  ])('is in no link, header or page: %s', async (_, lines) => {
    for (const path of [
      '/',
      '/docs',
      '/api',
      '/api/v1',
      '/api/v1/sites',
      '/openapi.json',
      '/.well-known/security.txt',
      '/rels/sites',
      '/api/v1/features?limit=2',
      '/nothing',
    ]) {
      const { text, statuses } = await get(path, ...lines);

      expect(statuses).toHaveLength(1);
      expect([path, text.includes(EVIL)]).toEqual([path, false]);
    }
  });

  it('is in no Location', async () => {
    const body = '{"name":"Hosted"}';
    const lines = [`Host: ${EVIL}`, `X-Forwarded-Host: ${EVIL}`, KEY, 'Content-Type: application/json'];

    const { statuses, text } = await line.send(
      head('POST /api/v1/audiences HTTP/1.1', LAST, ...lines, `Content-Length: ${String(body.length)}`) + body,
    );

    expect(statuses).toEqual([201]);
    expect(text).toMatch(/^location: \/api\/v1\/audiences\/[\da-f-]{36}\r$/m);
    expect(text).not.toContain(EVIL);
  });

  it.each([
    ['http://evil.example/api'],
    ['https://evil.example/api/v1/sites'],
    ['//evil.example/api'],
    ['ftp://evil.example/api'],
    ['http://a:b@evil.example/'],
    ['evil.example/api'],
    ['*'],
  ])('as an absolute address is read as no more than a path, or refused: %s', async (target) => {
    const { statuses, text } = await get(target);

    expect(statuses).toHaveLength(1);
    expect(statuses[0]).toBeLessThan(500);
    expect(text).not.toMatch(/^(location|link):.*evil/im);
    const links = text.match(/"href":"[^"]*"/g) ?? [];
    expect(links.filter((link) => link.includes(EVIL))).toEqual([]);
  });

  it('as an absolute address is served as its path is, key and all', async () => {
    const statuses = async (path: string) => (await get(`http://evil.example${path}`)).statuses;

    expect(await statuses('/api/v1/sites')).toEqual([200]);
    expect(await statuses('')).toEqual([200]);
    const nobody = await line.send(head('GET http://evil.example/api/v1/nothing HTTP/1.1', 'Host: a', LAST));
    expect(nobody.statuses).toEqual([401]);
  });
});

describe('A redirection', () => {
  it('leads to a path of ours, whatever is asked beside it', async () => {
    const moved = (query: string) => get(`/api/v1/features/masonry${query}`);
    for (const query of ['', '?next=//evil.example', '?edition=//evil.example', '?%0d%0aLocation:%20//evil.example']) {
      const { text, statuses } = await moved(query);
      expect(statuses).toEqual([query.includes('=') || query.includes('%') ? expect.any(Number) : 308]);
      const locations = [...text.matchAll(/^location: (.*)\r$/gim)].map(([, location]) => location);
      expect(locations.every((location) => /^\/api\/v1\/features\/[^/]/.test(location))).toBe(true);
    }
  });

  it('is not made for a slash at the end, two at the beginning, or a folder', async () => {
    for (const path of [
      '/api/',
      '/docs',
      '/docs/',
      '//evil.example',
      '//evil.example/%2e%2e',
      '/\\evil.example',
      '/api/v1/sites/',
    ]) {
      const { text } = await get(path);
      expect([path, /^location: (\/\/|\/\\|https?:)/im.test(text)]).toEqual([path, false]);
    }
  });
});
