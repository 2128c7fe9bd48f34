import type { Body } from '../audiences/audiences-client.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const client = new SitesClient(api.admin);

interface Property {
  readonly name: string;
  readonly value?: unknown;
  readonly options?: Body;
  readonly properties?: readonly Property[];
}

/** As many documents as a walk of a minute reads. */
const MOST = 60;

describe('The forms that are shown', () => {
  /** Of all documents that links lead to from the entry, without their variables. */
  const properties: Property[] = [];
  beforeAll(async () => {
    await client.site();
    const seen = new Set(['/api']);
    for (const href of seen) {
      const { body, status } = await client.get(href);
      if (status !== 200) continue;
      for (const { properties: shown } of Object.values<{ properties: Property[] }>(body._templates ?? {}))
        properties.push(...shown, ...shown.flatMap((property) => property.properties ?? []));
      for (const link of Object.values<Body>(body._links ?? {}).flat()) {
        const place = String(link.href).replace(/\{\?.*\}/, '');
        if (seen.size < MOST && place.startsWith('/api') && !place.includes('{')) seen.add(place);
      }
    }
  }, 120_000);

  it('link options to tables that have what is read and what is sent', async () => {
    const links = new Map(properties.flatMap(({ options }) => (options?.link ? [[options.link.href, options]] : [])));

    expect(links.size).toBeGreaterThan(2);
    for (const { link, promptField, valueField } of links.values()) {
      const { text } = await api.admin.get(link.href.replace(/\{.*/, '')).set('Accept', link.type).expect(200);
      const [header, first] = text.split('\r\n');
      expect(header.split(',')).toEqual(expect.arrayContaining([promptField, valueField]));
      expect(first).not.toBe('');
    }
  });

  it('have a prompt for every option', () => {
    const inline = properties.flatMap(({ options }): Body[] => options?.inline ?? []);

    expect(inline.length).toBeGreaterThan(0);
    for (const option of inline) expect(option).toEqual({ prompt: expect.any(String), value: expect.any(String) });
  });

  it('require nothing of a merge patch, in OpenAPI as in the form', async () => {
    const { body } = await api.http.get('/openapi.json').expect(200);
    const { patch, put } = body.paths['/api/v2/sites/{siteId}'];

    expect(patch.requestBody.content['application/merge-patch+json'].schema).not.toHaveProperty('required');
    expect(put.requestBody.content['application/json'].schema.required).toContain('name');
  });
});
