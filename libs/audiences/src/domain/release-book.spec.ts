import { BROWSERS } from '../testing/browsers.js';
import { ReleaseBook } from './release-book.js';

describe('a version among the known releases', () => {
  const book = new ReleaseBook(BROWSERS);

  it.each([
    ['safari_ios', '16.3', '16.3', 'known-release'],
    ['safari_ios', '16.3.1', '16.3', 'known-release'],
    ['chrome', '120.0.6099.71', '120', 'known-release'],
    ['chrome', '157.0.7012.3', '157', 'known-release'],
    ['samsunginternet_android', '9', '9.0', 'known-release'],
    ['edge', '44.1', '18', 'nearest-older-release'],
    ['samsunginternet_android', '22.9', '22.0', 'nearest-older-release'],
    ['firefox', '9', '9', 'known-release'],
    ['safari', '15.2-15.3', '15.2', 'version-range'],
  ])('of %s: %s is %s', (browser, version, release, reason) => {
    expect(book.place({ browser, version })).toEqual({ outcome: 'mapped', reason, browser, version, release });
  });

  it.each([
    ['chrome', '158.0.0.0', '157'],
    ['safari_ios', '27.3', '27.2'],
    ['samsunginternet_android', '31.0', '30.0'],
  ])('of %s: %s is newer than all, so the newest, %s, and marked', (browser, version, release) => {
    expect(book.place({ browser, version })).toMatchObject({
      outcome: 'approximated',
      reason: 'newer-than-known',
      release,
    });
  });

  it.each([
    ['edge', '11', 'older-than-known'],
    ['chrome', undefined, 'no-version'],
    ['chrome', '', 'no-version'],
    ['chrome', 'preview', 'no-version'],
    ['safari', 'TP', 'no-version'],
    ['firefox', '(not set)', 'no-version'],
  ])('of %s: %s is unknown, never guessed', (browser, version, reason) => {
    const mapping = book.place({ browser, version });

    expect(mapping).toMatchObject({ outcome: 'unknown', reason, browser });
    expect(mapping).not.toHaveProperty('release');
  });

  it('keeps why it was read as it was, unless it is newer than all', () => {
    const because = 'webkit-of-os';

    expect(book.place({ browser: 'safari_ios', version: '17.4', because }).reason).toBe(because);
    expect(book.place({ browser: 'safari_ios', version: '99', because }).reason).toBe('newer-than-known');
  });

  it('is of no browser that the edition does not have, nor of a server’s', () => {
    const everything = new ReleaseBook(BROWSERS);

    expect([everything.idOf('Node.js'), everything.place({ browser: 'nodejs', version: '18.0.0' }).reason]).toEqual([
      ...[undefined, 'browser-without-data'],
    ]);
    expect(everything.place({ version: '120' }).reason).toBe('browser-without-data');
    expect(new ReleaseBook([]).place({ browser: 'chrome', version: '120' })).toEqual({
      outcome: 'unknown',
      reason: 'browser-without-data',
      version: '120',
    });
  });
});

describe('A browser of the catalogue', () => {
  it('goes by its id and its name in any spelling, and one that a workspace added does not', () => {
    const kiosk = { id: 'kiosk', name: 'Lobby Kiosk', type: 'desktop', versions: ['1'], custom: true } as const;
    const book = new ReleaseBook([...BROWSERS, kiosk]);

    expect(
      ['samsung browser', 'SamsungInternet_Android', 'kiosk', 'Lobby Kiosk'].map((name) => book.idOf(name)),
    ).toEqual([...['samsunginternet_android', 'samsunginternet_android', undefined, undefined]]);
    expect(book.place({ browser: 'kiosk' })).toMatchObject({ reason: 'only-release', release: '1' });
  });
});
