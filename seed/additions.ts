import type { CommandBus } from '@nestjs/cqrs';
import { CreateBrowserAlias, CreateCustomBrowser, CreateCustomFeature } from '#libs/catalogue';
import { SAMPLE } from '#libs/kernel';

/** What the shop knows and upstream does not: a feature made of several, a browser of its own, and what its app calls itself. */
export async function seedAdditions(commands: CommandBus): Promise<void> {
  await commands.execute(new CreateCustomFeature(ADDED.feature, CHECKOUT));
  await commands.execute(new CreateCustomBrowser(ADDED.browser, KIOSK));
  await commands.execute(new CreateBrowserAlias(APP, SAMPLE.browserAlias));
}

/** They are named by words. */
export const ADDED = { feature: 'checkout', browser: 'lobby-kiosk' } as const;

const CHECKOUT = {
  ...{ name: 'Checkout', description: 'What the checkout is built with' },
  ...{ keys: ['api.PaymentRequest'], groups: ['payments'] },
};

const KIOSK = {
  name: 'Lobby kiosk',
  type: 'mobile',
  releases: [{ version: '2.0', releaseDate: '2025-11-03', equals: { browser: 'webview_android', version: '108' } }],
  aliases: [{ name: 'LobbyKiosk', os: 'Android' }],
} as const;

const APP = {
  called: { name: 'OurApp', os: 'Android', version: '4' },
  browser: 'webview_android',
  release: 'of-the-device',
} as const;
