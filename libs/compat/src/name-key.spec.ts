import { nameKey, versionPrefixes } from './name-key.js';

describe('The key of a name', () => {
  it('is one for all spellings of a name and a system', () => {
    const key = nameKey({ name: 'Our App', os: 'iOS', version: '4' });

    expect(nameKey({ name: 'our-app', os: 'iPadOS 17.4', version: '4' })).toBe(key);
    expect(nameKey({ name: 'Our App', os: 'Android', version: '4' })).not.toBe(key);
    expect(nameKey({ name: 'Our App', os: 'iOS' })).not.toBe(key);
  });

  it('tells systems apart that have no browsers of their own', () => {
    expect(nameKey({ name: 'App', os: 'Tizen 6' })).toBe(nameKey({ name: 'App', os: 'TIZEN' }));
    expect(nameKey({ name: 'App', os: 'Tizen' })).not.toBe(nameKey({ name: 'App', os: 'webOS' }));
  });
});

describe('What a version begins with', () => {
  it.each([
    ['4.2.1', ['4.2.1', '4.2', '4']],
    ['04.010', ['4.10', '4']],
    ['4..2', ['4.2', '4']],
    ['15.2-15.3', ['15.2', '15']],
    ['1.2.3.4.5.6.7', ['1.2.3.4.5.6', '1.2.3.4.5', '1.2.3.4', '1.2.3', '1.2', '1']],
    ['4 (beta)', ['4']],
    ['beta', []],
    ['', []],
  ])('is in %s %j', (version, prefixes) => {
    expect(versionPrefixes(version)).toEqual(prefixes);
  });
});
