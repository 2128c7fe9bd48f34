import { SAMPLE } from '#libs/kernel';
import { choice, derived, flag, id, instant, optional, shape, text } from '#libs/hypermedia';
import { ALIAS_RELEASES } from '../application/browser-alias-views.js';

export const ALIAS = SAMPLE.browserAlias;

export const release = choice(ALIAS_RELEASES, 'of-the-device', {
  title:
    'Whose the version of a visit is: the browser’s, as told; or an app’s, and the browser is as new as the device has it',
  default: 'as-told',
});

export const browserAliasShape = shape('BrowserAlias', {
  id: id(ALIAS),
  name: text('OurApp', { title: 'What analytics call it' }),
  os: optional(text('Android', { title: 'Only on this operating system' })),
  version: optional(text('4', { title: 'Only in this version and in all that begin with it' })),
  browser: text('webview_android', { title: 'The browser that is meant' }),
  release,
  missingBrowser: derived(
    optional(
      flag(true, { title: 'There where neither the current edition nor the workspace has the browser any more' }),
    ),
  ),
  createdAt: instant('2026-11-29T10:00:00.000Z'),
  updatedAt: instant('2026-11-29T10:00:00.000Z'),
});
