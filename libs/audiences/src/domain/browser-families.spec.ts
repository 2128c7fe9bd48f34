import {
  countedAsChromium,
  currentOfCaniuse,
  nothing,
  ofDevice,
  oldAndroid,
  own,
  ownOrSystem,
  type ReadVersions,
  type Versions,
  webkitOfSystem,
} from './browser-families.js';
import type { BrowserReading } from './browser-reading.js';

describe('What a name of analytics tells beside the versions of browser and system', () => {
  it.each<[string, ReadVersions, Versions, BrowserReading]>([
    ['own', own('chrome'), { own: '120', system: '10' }, { browser: 'chrome', version: '120' }],
    [
      'of WebKit',
      webkitOfSystem('safari_ios'),
      { own: '120', system: '17.2' },
      { browser: 'safari_ios', version: '17.2', because: 'webkit-of-os' },
    ],
    [
      'of WebKit that is frozen',
      webkitOfSystem('safari_ios'),
      { system: '18.7' },
      { browser: 'safari_ios', version: '18.7', because: 'frozen-os-version' },
    ],
    [
      'of WebKit by the version of the brand alone',
      webkitOfSystem('safari_ios'),
      { own: '120' },
      { browser: 'safari_ios', version: '120', because: 'own-version-only' },
    ],
    ['of WebKit by nothing', webkitOfSystem('safari_ios'), {}, { browser: 'safari_ios', because: 'no-version' }],
    [
      'of WebKit by no number',
      webkitOfSystem('safari_ios'),
      { own: 'v 2' },
      { browser: 'safari_ios', version: 'v 2', because: 'no-version' },
    ],
    [
      'of a device with iOS',
      ofDevice('webview_ios'),
      { own: '4.2', system: '17.2' },
      { browser: 'webview_ios', version: '17.2', because: 'webkit-of-os' },
    ],
    [
      'of another device',
      ofDevice('webview_android'),
      { own: '4.2', system: '13' },
      { browser: 'webview_android', version: '4.2', because: 'own-version-only' },
    ],
    [
      'of another device, by no number',
      ofDevice('webview_android'),
      { system: '13' },
      { browser: 'webview_android', because: 'no-version' },
    ],
    [
      'of Safari, by its own version',
      ownOrSystem('safari_ios'),
      { own: '26.1', system: '18.7' },
      { browser: 'safari_ios', version: '26.1' },
    ],
    [
      'of Safari, by that of the system',
      ownOrSystem('safari_ios'),
      { own: '(not set)', system: '17.2' },
      { browser: 'safari_ios', version: '17.2', because: 'webkit-of-os' },
    ],
    ['of what is a Chromium', countedAsChromium('edge'), { own: '79' }, { browser: 'edge', version: '79' }],
    ['of what was none', countedAsChromium('edge'), { own: '78.9' }, { version: '78.9', because: 'own-version-only' }],
    ['of what may be none', countedAsChromium('edge'), {}, { browser: 'edge' }],
    [
      'of the last Android with a browser',
      oldAndroid,
      { own: '4.0', system: '4.4.4' },
      { browser: 'webview_android', version: '4.4.4', because: 'webkit-of-os' },
    ],
    [
      'of the first without one',
      oldAndroid,
      { own: '4.0', system: '5' },
      { version: '5', because: 'browser-without-data' },
    ],
    ['of an Android not told', oldAndroid, { own: '4.0' }, { browser: 'webview_android', version: '4.0' }],
    ['of no Android', oldAndroid, {}, { browser: 'webview_android' }],
    [
      'of what caniuse counts as current',
      currentOfCaniuse('chrome_android'),
      { own: '37' },
      { browser: 'chrome_android', version: '37', because: 'caniuse-current-version' },
    ],
    [
      'of what caniuse lists',
      currentOfCaniuse('webview_android'),
      { own: '4.4' },
      { browser: 'webview_android', version: '4.4' },
    ],
    ['of nothing known', nothing('server-runtime'), { own: '18' }, { version: '18', because: 'server-runtime' }],
  ])('is, %s, the reading %#', (_, read, versions, expected) => {
    expect(read(versions)).toEqual(expected);
  });

  it('is of the system where that is iOS, and of nothing elsewhere', () => {
    const versions = { own: '4.2', system: '17.2' };
    const read = ['safari_ios', 'chrome_android'].map((browser) => ofDevice(browser)(versions).because);

    expect(read).toEqual(['webkit-of-os', 'own-version-only']);
  });
});
