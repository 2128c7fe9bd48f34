import browserslist from 'browserslist';
import { browserslistNameOf } from './browserslist-names.js';

const called = (browser: string, release: string): string | undefined => {
  const name = browserslistNameOf(browser, release);
  const version = name?.versionOf(release);
  return name && version !== undefined ? `${name.name} ${version}` : undefined;
};

describe('What browserslist calls a release', () => {
  it.each([
    ['chrome', '109', 'chrome 109'],
    ['edge', '18', 'edge 18'],
    ['firefox', '140', 'firefox 140'],
    ['ie', '11', 'ie 11'],
    ['opera', '95', 'opera 95'],
    ['safari', '17', 'safari 17.0'],
    ['safari', '15.3', 'safari 15.2-15.3'],
    ['safari_ios', '15.2', 'ios_saf 15.2-15.3'],
    ['safari_ios', '18.6', 'ios_saf 18.5-18.7'],
    ['samsunginternet_android', '5.2', 'samsung 5.0-5.4'],
    ['samsunginternet_android', '29.0', 'samsung 29'],
    ['chrome_android', '120', 'and_chr 120'],
    ['firefox_android', '140', 'and_ff 140'],
    ['opera_android', '64', 'op_mob 64'],
    ['opera_android', '14', 'op_mob 14'],
    ['webview_android', '4.4.3', 'android 4.4.3-4.4.4'],
    ['webview_android', '37', 'and_chr 37'],
  ])('is the version of caniuse that it belongs to: %s %s', (browser, release, version) => {
    expect(called(browser, release)).toBe(version);
  });

  it('is that of the browser whose engine and numbers a web view shares', () => {
    expect(called('webview_ios', '17.4')).toBe('ios_saf 17.4');
    expect(called('webview_android', '120')).toBe('and_chr 120');
  });

  it('is what BCD calls it, where it came out after all that are known here', () => {
    expect(called('safari', '99.1')).toBe('safari 99.1');
  });

  it.each([
    ['oculus', '39'],
    ['opera_android', '12.1'],
    ['samsunginternet_android', '1.5'],
    ['kiosk', '1'],
  ])('is nothing where it has no name or no version so old: %s %s', (browser, release) => {
    expect(called(browser, release)).toBeUndefined();
  });

  it.each([
    ['safari', 'safari'],
    ['ios_saf', 'safari_ios'],
    ['samsung', 'samsunginternet_android'],
    ['ie', 'ie'],
    ['chrome', 'chrome'],
    ['edge', 'edge'],
    ['firefox', 'firefox'],
  ])('is known to the installed browserslist: every version of %s', (name, browser) => {
    const released = releasedOf(name);

    expect(released.map((version) => called(browser, version.split('-')[0]))).toEqual(
      released.map((version) => `${name} ${version}`),
    );
  });

  it('is one of those that the installed browserslist knows only the newest of', () => {
    const only = (browser: string): string | undefined => browserslistNameOf(browser, '100')?.only;

    expect([only('chrome_android'), only('firefox_android')]).toEqual(['newest', 'newest']);
    expect(releasedOf('op_mob').at(-1)).toBe(only('opera_android'));
    for (const name of ['and_chr', 'and_ff']) expect(releasedOf(name)).toHaveLength(1);
  });

  const releasedOf = (name: string): readonly string[] => browserslist.data[name]?.released ?? [];
});
