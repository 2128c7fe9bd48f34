import type { IndexedBrowser } from '#libs/compat';

type Browser = Pick<IndexedBrowser, 'id' | 'name' | 'type' | 'versions'>;

const upTo = (newest: number, from: number): string[] =>
  Array.from({ length: newest - from + 1 }, (_, index) => String(from + index));

const WEBKIT = ['9.3', '12.2', '15.2', '15.3', '16.3', '16.4', '17.2', '17.4', '18.6', '26', '26.1', '27', '27.2'];

/** The catalogue's browsers with enough of their releases to tell every rule of the mapping by. */
export const BROWSERS: readonly Browser[] = [
  { id: 'chrome', name: 'Chrome', type: 'desktop', versions: upTo(157, 1) },
  { id: 'chrome_android', name: 'Chrome Android', type: 'mobile', versions: upTo(157, 18) },
  { id: 'edge', name: 'Edge', type: 'desktop', versions: [...upTo(18, 12), ...upTo(156, 79)] },
  { id: 'firefox', name: 'Firefox', type: 'desktop', versions: ['1', '1.5', '3.6', ...upTo(159, 4)] },
  { id: 'firefox_android', name: 'Firefox for Android', type: 'mobile', versions: ['4', ...upTo(159, 14)] },
  { id: 'ie', name: 'Internet Explorer', type: 'desktop', versions: ['5', '5.5', '6', '7', '8', '9', '10', '11'] },
  { id: 'oculus', name: 'Quest Browser', type: 'xr', versions: ['5.0', '30.0', '31.2', '42.0'] },
  { id: 'opera', name: 'Opera', type: 'desktop', versions: ['10', '12.1', ...upTo(136, 15)] },
  { id: 'opera_android', name: 'Opera Android', type: 'mobile', versions: ['10.1', '12', '12.1', ...upTo(102, 14)] },
  { id: 'safari', name: 'Safari', type: 'desktop', versions: ['3', '5.1', ...WEBKIT] },
  { id: 'safari_ios', name: 'Safari on iOS', type: 'mobile', versions: ['3', ...WEBKIT] },
  {
    id: 'samsunginternet_android',
    name: 'Samsung Browser',
    type: 'mobile',
    versions: ['1.0', '4.0', '9.0', '9.2', '21.0', '22.0', '23.0', '30.0'],
  },
  {
    id: 'webview_android',
    name: 'WebView Android',
    type: 'mobile',
    versions: ['1', '2.2', '3', '4', '4.4', '4.4.3', ...upTo(157, 37)],
  },
  { id: 'webview_ios', name: 'WebView on iOS', type: 'mobile', versions: WEBKIT },
  { id: 'nodejs', name: 'Node.js', type: 'server', versions: ['18.0.0', '26.5.0'] },
];
