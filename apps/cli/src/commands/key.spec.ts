import { jest } from '@jest/globals';
import { serviceOf } from '../../../../libs/client/src/testing/service-of.js';
import type { Home } from '../service.js';
import { key } from './key.js';

const link = (href: string) => ({ href });
/** Each site by what may be made on it. */
const printedOf = async (sites: readonly (readonly string[])[], siteId?: string): Promise<string> => {
  const listed = sites.map((_offers, at) => ({
    name: 'Shop',
    _links: {
      'plimsoll:audience': link(`/${String(at)}/audience`),
      'plimsoll:checks': link(`/${String(at)}/checks`),
      'plimsoll:adoptions': link(`/${String(at)}/adoptions`),
    },
  }));
  const links = { 'plimsoll:workspace': link('/workspace'), 'plimsoll:sites': link('/sites') };
  const { resource } = serviceOf({ _links: links }, ({ pathname }) => {
    if (pathname === '/sites') return { _embedded: { 'plimsoll:sites': listed } };
    const [, at, what = ''] = /^\/(\d+)\/(.*)/.exec(pathname) ?? [];
    if (at === undefined) return { name: 'Demo', slug: 'demo', caller: { name: 'CI', role: 'contributor', siteId } };
    if (what === 'audience') return { _templates: sites[Number(at)]?.includes('import') ? { 'import-file': {} } : {} };
    return { _links: sites[Number(at)]?.includes(what) ? { 'plimsoll:create': link(pathname) } : {} };
  });
  const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  await key({ url: '', key: 'plk_1' }, () => Promise.resolve(resource as Home));
  return written.mock.calls.map(([text]) => String(text)).join('');
};

afterEach(() => {
  jest.restoreAllMocks();
});

describe('What a key may', () => {
  it('is told by all sites, since on one of which nothing was measured yet nobody may check', async () => {
    expect(await printedOf([['adoptions'], ['checks', 'adoptions']])).toBe(
      'CI, contributor\nworkspace Demo (demo)\nmay read, check, propose\n',
    );
  });

  it.each([
    [['adoptions', 'import'], 'read, propose, import'],
    [['adoptions'], 'read, propose'],
  ])('is told of a key of one site by its audience too: %s', async (offers, may) => {
    expect(await printedOf([offers], 's1')).toBe(
      `CI, contributor\nworkspace Demo (demo), only the site Shop\nmay ${may}\n`,
    );
  });

  it('is to read where no site offers more, and where there is none', async () => {
    expect(await printedOf([[], []])).toContain('\nmay read\n');
    expect(await printedOf([])).toContain('\nmay read\n');
  });
});
