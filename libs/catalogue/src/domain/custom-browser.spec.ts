import { KIOSK, smallUpstream } from '../testing/additions.js';
import { CustomBrowser, type CustomBrowserClaims, type CustomRelease } from './custom-browser.js';

const NOW = new Date('2026-11-01T12:00:00Z');
const LATER = new Date('2026-11-02T12:00:00Z');
const create = (claimed: Partial<CustomBrowserClaims> = {}, id?: string) =>
  CustomBrowser.create(id, { ...KIOSK, ...claimed }, smallUpstream.edition, NOW);
const release = (version: string, equals = 'chrome 2'): CustomRelease => {
  const [browser = '', of = ''] = equals.split(' ');
  return { version, equals: { browser, version: of } };
};

describe('A custom browser', () => {
  it('is called by an id made of its name, and announced', () => {
    const kiosk = create();

    expect(kiosk.state).toEqual({ id: 'lobby-kiosk', ...KIOSK, version: 1, createdAt: NOW, updatedAt: NOW });
    expect(kiosk.events).toEqual([{ type: 'custom-browser-created', additionId: 'lobby-kiosk' }]);
  });

  it('has its releases in version order, number by number', () => {
    const { state } = create({ releases: [release('10'), release('9.5'), release('9')] });

    expect(state.releases.map(({ version }) => version)).toEqual(['9', '9.5', '10']);
  });

  it('runs where the browser runs that its newest release equals, unless it says where', () => {
    const releases = [release('2', 'safari 10'), release('1', 'chrome 1')];

    expect(create({ releases, type: undefined }).state.type).toBe('desktop');
    expect(create({ releases, type: 'xr' }).state.type).toBe('xr');
  });

  it.each<[string, Partial<CustomBrowserClaims>, string, string]>([
    ['no release', { releases: [] }, '/releases', 'missing'],
    [
      'a browser that is not there',
      { releases: [release('1', 'crome 2')] },
      '/releases/0/equals/browser',
      'unknown-browser',
    ],
    [
      'a release newer than all',
      { releases: [release('1', 'chrome 99')] },
      '/releases/0/equals/version',
      'unknown-release',
    ],
    [
      'a release older than all',
      { releases: [release('1', 'safari 9')] },
      '/releases/0/equals/version',
      'unknown-release',
    ],
    ['a preview', { releases: [release('1', 'opera preview')] }, '/releases/0/equals/version', 'unknown-release'],
    [
      'a version twice',
      { releases: [release('1'), release('2'), release('1.0')] },
      '/releases/2/version',
      'told-twice',
    ],
    ['a version that is no number', { releases: [release('beta')] }, '/releases/0/version', 'matches'],
    ['a blank name', { name: ' ' }, '/name', 'blank'],
    ['an alias without letters', { aliases: [{ name: '(-)' }] }, '/aliases/0/name', 'blank'],
    ['an alias in two spellings', { aliases: [{ name: 'In-app' }, { name: 'IN APP' }] }, '/aliases/1', 'told-twice'],
  ])('is refused for %s', (_, claimed, pointer, code) => {
    expect(() => create(claimed, 'kiosk')).toThrow(
      expect.objectContaining({
        code: 'custom-browser-invalid',
        faults: [expect.objectContaining({ pointer, code }) as unknown],
      }),
    );
  });

  it('is told which releases there are, and which browser was meant', () => {
    expect(() => create({ releases: [release('1', 'chrome 99'), release('2', 'crome 2')] })).toThrow(
      expect.objectContaining({
        faults: [
          expect.objectContaining({ detail: 'chrome has no release 99: it has 1 to 10.' }) as unknown,
          expect.objectContaining({ suggestions: ['chrome'] }) as unknown,
        ],
      }),
    );
  });

  it('may have one name on two systems', () => {
    const aliases = [{ name: 'App', os: 'Android' }, { name: 'App', os: 'iOS' }, { name: 'App' }];

    expect(create({ aliases }).state.aliases).toEqual(aliases);
  });

  it('cannot be called as a browser of upstream', () => {
    expect(() => create({}, 'opera')).toThrow(expect.objectContaining({ code: 'id-taken' }));
  });

  it('is replaced by whoever has read its present version', () => {
    const kiosk = CustomBrowser.restore(create().state);
    kiosk.expect(1);
    kiosk.replace({ name: 'Kiosk', releases: [release('3')], aliases: [] }, smallUpstream.edition, LATER);

    expect(kiosk.state).toEqual({
      ...{ id: 'lobby-kiosk', name: 'Kiosk', type: 'desktop', releases: [release('3')], aliases: [] },
      ...{ version: 2, createdAt: NOW, updatedAt: LATER },
    });
    expect(kiosk.events).toEqual([{ type: 'custom-browser-changed', additionId: 'lobby-kiosk' }]);
  });
});
