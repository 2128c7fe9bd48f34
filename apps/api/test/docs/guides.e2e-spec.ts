import { readdirSync, readFileSync } from 'node:fs';
import { startApi } from '../start-api.js';

const api = await startApi();
const names = ['tutorials', 'how-to', 'explanation', 'reference'].flatMap((kind) =>
  readdirSync(`docs/${kind}`)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length)),
);
const pageOf = async (path: string): Promise<string> => (await api.http.get(path).expect(200)).text;
const linksIn = (html: string): string[] => Array.from(html.matchAll(/<a href="([^"]*)"/g), ([, href = '']) => href);

describe('A guide', () => {
  it('has a name that no other page has', () => {
    expect(names).toHaveLength(new Set(names).size);
  });

  it.each(names)('leads only to what is served: %s', async (name) => {
    const own = await pageOf(`/guides/${name}`);

    for (const href of linksIn(own).filter((one) => !one.startsWith('http'))) {
      const [path = '', anchor] = href.split('#');
      const page = path === '' ? own : await pageOf(path);
      if (anchor !== undefined) expect({ href, is: page.includes(` id="${anchor}"`) }).toEqual({ href, is: true });
    }
  });

  it('keeps its words where it names a file that is not served', async () => {
    const html = await pageOf('/guides/gate-a-pull-request');

    expect(html).not.toContain('github-workflow.yml"');
    expect(html).toContain('<h1 id="gate-a-pull-request">');
  });

  it.each(['nothing', '..%2f..%2fpackage', 'README', '0001-node-from-the-lock-file'])('is not %s', async (name) => {
    await api.http.get(`/guides/${name}`).expect(404);
  });
});

describe('What newcomers read first', () => {
  it('is short, and links to guides that are there, as each task does', async () => {
    const { body } = await api.http.get('/openapi.json?version=v2').expect(200);
    const { info, tags } = body as {
      readonly info: { readonly description: string };
      readonly tags: readonly { readonly name: string; readonly externalDocs: { readonly url: string } }[];
    };

    expect(info.description.length).toBeLessThan(800);
    const ways = Array.from(info.description.matchAll(/\]\(([^)]+)\)/g), ([, href = '']) => href);
    expect(ways).toContain('/guides/try-it-in-the-browser');
    for (const href of [...ways, ...tags.map(({ externalDocs }) => externalDocs.url)])
      await api.http.get(href).expect(200);
  });

  it('is found in the lists of guides', () => {
    for (const file of ['README.md', 'docs/README.md'])
      expect(readFileSync(file, 'utf8')).toContain('how-to/try-it-in-the-browser.md');
  });
});
