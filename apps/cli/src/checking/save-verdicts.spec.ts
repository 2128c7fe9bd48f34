import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceOf } from '../../../../libs/client/src/testing/service-of.js';
import { type Site } from '../service.js';
import { saveVerdicts } from './save-verdicts.js';

const GROUNDS = { snapshotId: 's1', editionId: 'e1', from: '2026-10-01', to: '2026-10-31' };
const PAGES = '/verdicts{?subject,snapshot,edition,limit,fields}';
const links = { 'plimsoll:verdicts': { href: PAGES, templated: true }, 'plimsoll:adoptions': { href: '/adoptions' } };
let file: string;

/** A site whose policy is of these versions, one after the other, as often as it is asked for one verdict. */
const siteOf = (...versions: readonly number[]): { site: Site; asked: URL[] } => {
  let at = 0;
  const { resource, asked } = serviceOf(
    { id: 'shop', name: 'Shop', _links: links },
    ({ pathname, search, searchParams }) => {
      if (pathname === '/adoptions') return { _embedded: { 'plimsoll:adoptions': [] } };
      const version = searchParams.get('limit') === '1' ? versions[at++] : versions[0];
      const self = { href: pathname + search };
      const id = searchParams.get('subject') ?? 'first';
      return {
        ...GROUNDS,
        policy: { version, threshold: 95 },
        _links: { self },
        _embedded: { 'plimsoll:verdicts': [{ id }] },
      };
    },
  );
  return { site: resource as Site, asked };
};

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'plimsoll-save-')), 'verdicts.json');
});

describe('Verdicts that are saved', () => {
  it('are of one snapshot and one edition, whatever is imported meanwhile', async () => {
    const { site, asked } = siteOf(3, 3);

    expect(await saveVerdicts(site, file)).toBe(2);

    const pins = asked
      .filter(({ searchParams }) => searchParams.has('subject'))
      .map(({ searchParams }) => [
        searchParams.get('subject'),
        searchParams.get('snapshot'),
        searchParams.get('edition'),
      ]);
    expect(pins).toEqual([
      ['features', 's1', 'e1'],
      ['keys', 's1', 'e1'],
    ]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      plimsoll: 1,
      grounds: { ...GROUNDS, policy: { version: 3 } },
    });
  });

  it('are none where the policy is changed meanwhile', async () => {
    await expect(saveVerdicts(siteOf(3, 4).site, file)).rejects.toThrow('The policy was changed meanwhile');

    expect(() => readFileSync(file)).toThrow('ENOENT');
  });
});
