import { ReleaseBook } from './release-book.js';
import { remap } from './remap.js';
import { RowMapper } from './row-mapper.js';
import type { SnapshotRow } from './snapshot-row.js';

const KIOSK = {
  ...{ id: 'kiosk', name: 'Kiosk', type: 'desktop' as const, versions: ['7', '8'], custom: true },
  aliases: [{ name: 'Halle' }],
};
const BROWSERS = [
  { id: 'chrome', name: 'Chrome', type: 'desktop' as const, versions: ['153', '154', '155'] },
  { id: 'chrome_android', name: 'Chrome Android', type: 'mobile' as const, versions: ['153', '154', '155'] },
  { id: 'safari_ios', name: 'Safari on iOS', type: 'mobile' as const, versions: ['18.6', '26.1'] },
];
const mapperOf = (...known: ConstructorParameters<typeof ReleaseBook>) =>
  new RowMapper(new ReleaseBook(...known), () => false);
const mapper = mapperOf([...BROWSERS, KIOSK]);

const row = (told: Partial<SnapshotRow>): SnapshotRow => ({
  ...{ name: 'Chrome', version: '155', outcome: 'unknown', reason: 'name-not-known', visits: 5, count: 2 },
  ...told,
});
const MAPPED = { outcome: 'mapped', reason: 'known-release' } as const;
const NEWER = { outcome: 'approximated', reason: 'newer-than-known' } as const;

describe('A row that is mapped anew', () => {
  it('goes to the browser that the workspace now calls so, even if it was another’s before', () => {
    const told = { name: 'Halle', version: '8.1' };
    expect(remap(row(told), mapper)).toEqual({ ...row(told), ...MAPPED, browser: 'kiosk', release: '8' });
    expect(remap(row({ ...told, ...MAPPED, browser: 'chrome', release: '153' }), mapper).browser).toBe('kiosk');
  });

  it('reaches the release that was newer than any, in the browser that it was told to be', () => {
    const android = row({ ...NEWER, browser: 'chrome_android', release: '154' });
    expect(remap(android, mapper)).toEqual({ ...android, ...MAPPED, release: '155' });
    const ios = row({ ...NEWER, os: 'iOS', osVersion: '26.1', browser: 'safari_ios', release: '18.6' });
    expect(remap(ios, mapper)).toMatchObject({ outcome: 'mapped', reason: 'webkit-of-os', release: '26.1' });
  });

  it.each([
    ['that is known', { ...MAPPED, reason: 'webkit-of-os' as const, browser: 'safari_ios', release: '26.1' }],
    ['that is a bot', { name: '(bot)', version: undefined, outcome: 'bot' as const, reason: 'bot' as const }],
    [
      'that stands for others of bots',
      { name: '(others)', version: undefined, outcome: 'bot' as const, reason: 'bot' as const },
    ],
    ['that stands for others unknown', { name: '(others)', version: undefined }],
    [
      'that stands for others newer than any',
      { ...NEWER, name: '(others)', version: undefined, browser: 'chrome', release: '154' },
    ],
    [
      'that tells all there is',
      { ...MAPPED, os: 'Windows', osVersion: '10', segment: 'DE', browser: 'chrome', release: '155' },
    ],
    ['that stands for others', { ...MAPPED, name: '(others)', version: undefined, browser: 'chrome', release: '154' }],
    ['whose system nobody told', { reason: 'os-not-told' as const }],
    ['that is unknown still', { name: 'Foyer' }],
  ])('stays as it was: one %s', (_, told) => {
    expect(remap(row(told), mapper)).toStrictEqual(
      Object.fromEntries(Object.entries(row(told)).filter(([, value]) => value !== undefined)),
    );
  });

  it('stays a bot’s, whatever the workspace calls so', () => {
    const bots = row({ name: '(bot)', version: undefined, outcome: 'bot', reason: 'bot' });
    const aliased = mapperOf(BROWSERS, [{ called: { name: 'Bot' }, browser: 'chrome', release: 'as-told' }]);
    expect(remap(bots, aliased)).toEqual(bots);
  });

  it('goes to the newest release while it is newer still', () => {
    const newer = row({
      ...NEWER,
      name: 'Chrome on Android',
      version: '200',
      browser: 'chrome_android',
      release: '154',
    });
    expect(remap(newer, mapper)).toEqual({ ...newer, release: '155' });
  });

  it('says what it is found by today', () => {
    const desktop = row({ ...NEWER, browser: 'chrome', release: '154' });
    expect(remap(desktop, mapper)).toEqual({
      ...desktop,
      outcome: 'mapped',
      reason: 'desktop-assumed',
      release: '155',
    });
  });

  it('is found once the catalogue has its name', () => {
    const unheard = row({ name: 'Chrome Android' });
    expect(remap(unheard, mapper)).toEqual({ ...unheard, ...MAPPED, browser: 'chrome_android', release: '155' });
  });

  it('goes where an alias sends it, and comes back once there is none', () => {
    const told = { name: 'Foyer', version: '154.0', os: 'Windows' };
    const aliased = mapperOf(BROWSERS, [{ called: { name: 'foyer' }, browser: 'chrome', release: 'as-told' }]);
    const mapped = { ...row(told), outcome: 'mapped', reason: 'own-alias', browser: 'chrome', release: '154' } as const;

    expect(remap(row(told), aliased)).toEqual(mapped);
    expect(remap(mapped, mapper)).toEqual(row(told));
  });

  it('stays where an alias on one system sent a user agent', () => {
    const called = { name: 'Foyer', os: 'Android' };
    const aliased = mapperOf(BROWSERS, [{ called, browser: 'chrome_android', release: 'as-told' }]);
    const { named, mapping } = aliased.map({ userAgent: 'Mozilla/5.0 (Linux; Android 13; K) Foyer/154.2' });
    const { outcome, reason, browser, release } = mapping;
    const imported = { ...named, ...{ outcome, reason, browser, release }, visits: 5, count: 2 };

    expect([browser, release]).toEqual(['chrome_android', '154']);
    expect(remap(imported, aliased)).toEqual(imported);
    expect(remap(imported, mapper)).toMatchObject({ outcome: 'unknown', reason: 'name-not-known' });
  });

  it('keeps the release that a user agent told of the device, and no other', () => {
    const ofDevice = mapperOf(BROWSERS, [
      { called: { name: 'App' }, browser: 'chrome_android', release: 'of-the-device' },
    ]);
    const told = row({ ...MAPPED, name: 'App', version: '4.2', browser: 'chrome_android', release: '154' });
    const asTold = row({ ...told, reason: 'own-alias', version: '154.2' });

    expect(remap(told, ofDevice)).toEqual(told);
    expect(remap(asTold, ofDevice)).toMatchObject({ outcome: 'unknown', reason: 'own-version-only' });
    expect(remap({ ...told, browser: 'chrome' }, ofDevice).reason).toBe('own-version-only');
    expect(remap({ ...told, release: '150' }, ofDevice)).toMatchObject({
      outcome: 'unknown',
      reason: 'own-version-only',
    });
  });

  it('reaches a release that an alias was too new for', () => {
    const asTold = mapperOf(BROWSERS, [{ called: { name: 'App' }, browser: 'chrome_android', release: 'as-told' }]);
    const newer = row({ ...NEWER, name: 'App', browser: 'chrome_android', release: '154' });

    expect(remap(newer, asTold)).toEqual({ ...newer, outcome: 'mapped', reason: 'own-alias', release: '155' });
  });

  it('is unknown again when its browser is gone', () => {
    const gone = row({ ...MAPPED, name: 'Halle', version: '8', browser: 'kiosk', release: '8' });
    expect(remap(gone, mapperOf(BROWSERS))).toEqual(row({ name: 'Halle', version: '8' }));
  });
});
