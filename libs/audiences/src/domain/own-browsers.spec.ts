import type { BrowserAlias } from '#libs/compat';
import { BROWSERS } from '../testing/browsers.js';
import { OwnBrowsers } from './own-browsers.js';
import { ReleaseBook } from './release-book.js';
import { type NamedBrowser, RowMapper } from './row-mapper.js';

const own = (id: string, name: string, versions: readonly string[], ...aliases: BrowserAlias[]) =>
  ({ id, name, type: 'mobile', versions, custom: true, aliases }) as const;

const KIOSK = own(
  ...(['lobby-kiosk', 'Lobby Bot 3', ['1', '2.5', '10']] as const),
  ...[{ name: 'LobbyKiosk' }, { name: 'Model 3', os: 'Tizen' }, { name: 'Chrome', os: 'Tizen' }],
);
const CAR = own('car', 'Silk', ['7'], { name: 'App', os: 'iOS' });
/** It is called as upstream calls one. */
const EDGY = own('edgy', 'Edge', ['7']);

const mapper = new RowMapper(new ReleaseBook([...BROWSERS, KIOSK, CAR, EDGY]), (userAgent) =>
  userAgent.includes('bot'),
);
const map = (row: NamedBrowser) => mapper.map(row);

/** `browser release` or why there is none. */
function read(browser: string, version?: string, os?: string, osVersion?: string): string {
  const { browser: id, release, reason } = map({ browser, version, os, osVersion }).mapping;
  return release ? `${id} ${release}` : reason;
}

describe("A workspace's own browser", () => {
  it.each<[string, string | undefined, string | undefined, string]>([
    ['lobby-kiosk', '2.5', undefined, 'lobby-kiosk 2.5'],
    ['Lobby_Kiosk', '3', undefined, 'lobby-kiosk 2.5'],
    ['LOBBY KIOSK', '2.5', 'Windows', 'lobby-kiosk 2.5'],
    ['lobby kiosk 10.1', undefined, undefined, 'lobby-kiosk 10'],
    ['LobbyKiosk/10', undefined, undefined, 'lobby-kiosk 10'],
    ['Lobby Bot 3', '1', undefined, 'lobby-kiosk 1'],
    ['Model 3', '2.5', 'Tizen 6.5', 'lobby-kiosk 2.5'],
    ['Model 3', '2.5', 'Android', 'name-not-known'],
    ['Chrome', '2.5', 'Tizen', 'lobby-kiosk 2.5'],
    ['Chrome', '120', 'Windows', 'chrome 120'],
    ['App', undefined, 'iPadOS', 'car 7'],
    ['App', undefined, 'Android', 'name-not-known'],
    ['Silk', '7', 'Android', 'car 7'],
    ['Edge', '120', 'Windows', 'edge 120'],
    ['edgy', '7', undefined, 'edgy 7'],
  ])('is found by %s, version %s on %s: %s', (browser, version, os, expected) => {
    expect(read(browser, version, os)).toBe(expected);
  });

  it.each([
    ['0.9', 'older-than-known'],
    ['beta', 'no-version'],
    [undefined, 'no-version'],
  ])('of several releases has none of version %s', (version, reason) => {
    expect(read('lobby-kiosk', version)).toBe(reason);
  });

  it('is approximated where it is newer than its newest release', () => {
    expect(map({ browser: 'lobby-kiosk', version: '11' }).mapping).toMatchObject({
      ...{ outcome: 'approximated', reason: 'newer-than-known', release: '10' },
    });
  });

  it('needs no version where it has one release alone', () => {
    expect(map({ browser: 'car' }).mapping).toEqual({
      ...{ outcome: 'mapped', reason: 'only-release', browser: 'car', release: '7' },
    });
    expect(read('car', 'beta')).toBe('no-version');
  });

  it('is found as a product of a user agent, before all else that stands there', () => {
    const android =
      'Mozilla/5.0 (Linux; Android 9; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/104.0';

    expect(map({ userAgent: `${android} LobbyKiosk/2.6.1 Mobile Safari/537.36` })).toEqual({
      named: { name: 'LobbyKiosk', version: '2.6.1' },
      mapping: {
        ...{ outcome: 'mapped', reason: 'nearest-older-release' },
        ...{ browser: 'lobby-kiosk', version: '2.6.1', release: '2.5' },
      },
    });
    expect(map({ browser: `${android} App/1.0` }).mapping).toMatchObject({ browser: 'webview_android' });
    expect(map({ userAgent: 'LobbyKiosk/2.5 (bot)' }).mapping.outcome).toBe('bot');
  });

  it('is named in the report as the row named it', () => {
    expect(map({ browser: ' Model 3 ', version: '2.5', os: 'Tizen', osVersion: '6' }).named).toEqual({
      ...{ name: 'Model 3', version: '2.5', os: 'Tizen', osVersion: '6' },
    });
  });
});

describe('The own browsers of a workspace', () => {
  it('that has none are found by nothing', () => {
    const none = new OwnBrowsers(BROWSERS);

    expect([none.idOf('chrome'), none.productIn('Chrome/120'), none.has('chrome')]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });
});
