import type { AliasOfBrowser } from '#libs/compat';
import { APP } from '../testing/additions.js';
import { BrowserAlias } from './browser-alias.js';

const NOON = new Date('2026-11-29T12:00:00.000Z');
const BROWSERS = ['chrome', 'chrome_android', 'kiosk'];
const create = (called: Partial<AliasOfBrowser['called']> = {}, browser = 'chrome') =>
  BrowserAlias.create('1', { ...APP, called: { ...APP.called, ...called }, browser }, BROWSERS, NOON);

describe('An alias of a browser', () => {
  it('is announced when it is made', () => {
    const alias = create();

    expect(alias.state).toEqual({ ...APP, id: '1', version: 1, createdAt: NOON, updatedAt: NOON });
    expect(alias.events).toEqual([{ type: 'browser-alias-created', additionId: '1' }]);
  });

  it.each([
    ['4', '4'],
    ['4.x', '4'],
    ['4.*', '4'],
    ['4.x.x', '4'],
    ['4.1.X', '4.1'],
    ['04.10', '4.10'],
  ])('of version %s is of all that begin with %s', (version, prefix) => {
    expect(create({ version }).state.called).toEqual({ name: 'Our App', version: prefix });
  });

  it('has one spelling for all that no import can tell apart', () => {
    const { spelling } = create({ name: ' our_app ', os: 'iPadOS 17', version: '4.x' });

    expect(create({ os: 'iOS', version: '4' }).spelling).toBe(spelling);
    expect(create({ os: 'iOS' }).spelling).not.toBe(spelling);
    expect(create({ version: '4' }).spelling).not.toBe(spelling);
  });

  it.each<[string, Partial<AliasOfBrowser['called']>, string, object]>([
    ['a name of nothing', { name: ' - ' }, 'chrome', { pointer: '/name', code: 'blank' }],
    ['a system of nothing', { os: '--' }, 'chrome', { pointer: '/os', code: 'blank' }],
    ['an unknown browser', {}, 'crome', { pointer: '/browser', code: 'unknown-browser', suggestions: ['chrome'] }],
  ])('is refused for %s', (_, called, browser, fault) => {
    expect(() => create(called, browser)).toThrow(
      expect.objectContaining({
        ...{ code: 'browser-alias-invalid', faults: [expect.objectContaining(fault) as unknown] },
      }) as Error,
    );
  });

  it('keeps its browser in a change, also where no edition knows it any more, and gets no other such', () => {
    const alias = BrowserAlias.restore({ ...create().state, browser: 'gone' });
    const later = new Date(NOON.getTime() + 1);
    alias.replace({ ...alias.state, release: 'as-told' }, BROWSERS, later);

    expect(alias.state).toMatchObject({ browser: 'gone', release: 'as-told', version: 2, updatedAt: later });
    expect(alias.events).toEqual([{ type: 'browser-alias-changed', additionId: '1' }]);
    expect(() => {
      alias.replace({ ...alias.state, browser: 'lost' }, BROWSERS, NOON);
    }).toThrow(expect.objectContaining({ code: 'browser-alias-invalid' }) as Error);
  });

  it('that is described as it was has not changed', () => {
    const alias = BrowserAlias.restore(create({ version: '4' }).state);
    alias.replace({ ...APP, called: { name: 'Our App ', version: '4.x' } }, BROWSERS, NOON);

    expect([alias.state.version, alias.events]).toEqual([1, []]);
  });
});
