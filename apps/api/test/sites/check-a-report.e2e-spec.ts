import type request from 'supertest';
import { eslintReport, lighthouseReport } from '../../../../libs/sites/src/testing/reports.js';
import { startApi } from '../start-api.js';
import { SitesClient } from './sites-client.js';

const api = await startApi();
const client = new SitesClient(api.admin);
let target: string;
beforeAll(async () => {
  const site = await client.site();
  target = String(site._links['plimsoll:checks'].href).replace(/\{.*/, '');
});
const checking = (body: object): request.Test => api.admin.post(target).send(body);

describe('A report that is read as it is', () => {
  /** What the treemap of Lighthouse has of a script, by its folders. */
  const treemap = (folders: number): object =>
    folders === 0 ? { name: 'card.js', resourceBytes: 812 } : { name: 'folder', children: [treemap(folders - 1)] };

  it('may be nested as deep as the folders of a page’s scripts', async () => {
    const nodes = [{ name: 'https://shop.example/app.js', children: [treemap(100)] }];
    const audits = { ...lighthouseReport.audits, 'script-treemap-data': { details: { type: 'treemap-data', nodes } } };

    const read = await checking({ ...lighthouseReport, audits }).expect(201);
    expect(read.body.items).toHaveLength(3);
    const { body } = await checking({ ...lighthouseReport, nodes: treemap(300) }).expect(400);
    expect(body.detail).toContain('deeper than 512 levels');
  });

  it('may hold what no text of ours can, where it is not read and where it is', async () => {
    const [card, ...others] = eslintReport;
    const odd = { ...card, filePath: '/home/ci/shop/src/c\0rd.css', source: 'a::after { content: "\0\ud800" }' };
    const { body } = await checking([{ ...odd, hash: 1e300 }, ...others]).expect(201);

    expect(body.items[0].places[0]).toMatchObject({ file: '/home/ci/shop/src/c\uFFFDrd.css' });
  });

  it('is no form, where that is refused', async () => {
    const { body } = await checking({ features: ['a\0'], keys: ['\ud800'] }).expect(422);

    expect(body.errors).toMatchObject([
      { pointer: '/features', code: 'nul-in-text' },
      { pointer: '/keys', code: 'lone-surrogate' },
    ]);
  });
});
