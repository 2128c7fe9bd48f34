import type { AliasOfBrowser } from '#libs/compat';
import type { CustomBrowserClaims } from '../domain/custom-browser.js';
import type { CustomFeatureDescription } from '../domain/custom-feature.js';
import type { Upstream } from '../domain/upstream.js';
import { smallEdition } from './small-packages.js';

/** The small edition and its groups. */
export const smallUpstream: Upstream = { edition: smallEdition('edition-1'), groups: ['css', 'grid'] };

/** A feature that needs two keys of the small edition. */
export const CART: CustomFeatureDescription = {
  name: 'Cart',
  description: 'What the cart is built with',
  keys: ['css.properties.grid', 'api.Bluetooth'],
  groups: ['css'],
};

/** A browser of two releases, which equal ones of the small edition. */
export const KIOSK: CustomBrowserClaims = {
  name: 'Lobby kiosk',
  type: 'mobile',
  releases: [
    { version: '1', equals: { browser: 'chrome', version: '2' } },
    { version: '2.5', releaseDate: '2026-02-01', equals: { browser: 'chrome', version: '9.0.597.84' } },
  ],
  aliases: [{ name: 'LobbyKiosk', os: 'Linux' }, { name: 'Reception' }],
};

/** What the analytics of an app call it, which is as new as each device has its browser. */
export const APP: AliasOfBrowser = { called: { name: 'Our App' }, browser: 'chrome', release: 'of-the-device' };
