import { readFileSync } from 'node:fs';
import { KNOWN } from './allowed.mjs';
import { packagesIn, violationsIn } from './licences.mjs';

describe('The licences of the packages', () => {
  const packages = packagesIn('.');

  it('are allowed, each where it is used', () => {
    expect(packages.length).toBeGreaterThan(500);
    expect(violationsIn(packages)).toEqual([]);
  });

  it('are found out where they are not: planted', () => {
    expect(violationsIn(packagesIn('tools/licences/planted'), {})).toEqual([
      'copyleft@1.0.0 (product): GPL-3.0-only',
      'half@1.0.0 (product): MIT AND GPL-3.0-only',
      'nested@1.0.0 (product): (MIT OR GPL-2.0-only) AND GPL-3.0-only',
      'a-tool-in-the-product@1.0.0 (product): CC0-1.0',
      'copyleft-tool@1.0.0 (development): AGPL-3.0-only',
      'silent@1.0.0 (product): no licence',
    ]);
  });

  it('are excepted by name for as long as they are what was looked at', () => {
    const [bcd] = packages.filter(({ name }) => name === '@mdn/browser-compat-data');
    const known = { '@mdn/browser-compat-data': KNOWN['@mdn/browser-compat-data'] };

    expect(violationsIn([bcd], known)).toEqual([]);
    expect(violationsIn([{ ...bcd, licence: 'GPL-3.0-only' }], known)).toHaveLength(2);
    expect(violationsIn([], known)).toEqual(['@mdn/browser-compat-data: an exception for nothing']);
  });
});

describe('NOTICE', () => {
  const notice = readFileSync('NOTICE', 'utf8');

  it.each([
    ['@mdn/browser-compat-data', 'CC0 1.0'],
    ['web-features', 'Apache License 2.0'],
    ['caniuse-lite', 'CC BY 4.0'],
  ])('names %s and its licence', (name, licence) => {
    const [section = ''] = notice.split('\n\n').filter((one) => one.includes(`(npm: ${name}`));

    expect(section).toContain(licence);
    expect(section).toMatch(/https:\/\/github\.com\//);
  });
});
