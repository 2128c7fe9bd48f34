import { type FileFormat, formatOfTable, mergesSystems } from './file-format.js';

describe('The format of a table', () => {
  it.each<[FileFormat, string]>([
    ['user-agents', 'useragent visits'],
    ['user-agents', 'visits ua'],
    ['caniuse-csv', 'browser browserversion views operatingsystem osversion devicecategory'],
    ['caniuse-csv', 'devicecategory osversion operatingsystem views browserversion browser'],
    ['table', 'browser browserversion views operatingsystem osversion devicecategory country'],
    ['table', 'browser browserversion views operatingsystem osversion city'],
    ['table', 'browser browserversion views operatingsystem city devicecategory'],
    ['table', 'browser browserversion views city osversion devicecategory'],
    ['table', 'browser browserversion city operatingsystem osversion devicecategory'],
    ['table', 'browser city views operatingsystem osversion devicecategory'],
    ['table', 'city browserversion views operatingsystem osversion devicecategory'],
    ['matomo-csv', 'label nbvisits'],
    ['matomo-csv', 'visits bounces label'],
    ['table', 'label visitors'],
    ['table', 'browser visits'],
    ['plausible-csv', 'name visitors'],
    ['table', 'visitors name'],
    ['table', 'name sessions'],
    ['table', 'browser visitors'],
    ['table', 'browser version sessions'],
    ['table', ''],
  ])('is %s by the columns %s', (format, headers) => {
    expect(formatOfTable(headers.split(' '))).toBe(format);
  });

  it('is what its comments say, whatever its columns are', () => {
    expect(formatOfTable(['useragent', 'visits'], 'ga4-exploration')).toBe('ga4-exploration');
  });
});

describe('A format that writes one name on every system', () => {
  const FORMATS: FileFormat[] = [
    ...(['ga4-exploration', 'ga4-report', 'caniuse-csv', 'matomo-csv', 'matomo-json', 'plausible-csv'] as const),
    ...(['plausible-json', 'umami-json', 'cloudflare-json', 'browserslist-stats', 'access-log'] as const),
    ...(['user-agents', 'table'] as const),
  ];

  it('is that of Plausible, and of Cloudflare', () => {
    expect(FORMATS.filter(mergesSystems)).toEqual(['plausible-csv', 'plausible-json', 'cloudflare-json']);
  });
});
