import { AudiencesClient, type Answer, type Body } from '../audiences/audiences-client.js';
import type { Caller } from '../start-api.js';

/** Needs two keys, one of them of a feature that has another name. */
export const CHECKOUT = {
  id: 'checkout',
  name: 'Checkout',
  description: 'What the checkout is built with',
  keys: ['css.selectors.has', 'api.HTMLElement.popover'],
  groups: ['css'],
};

/** Follows Chrome, two of whose releases it equals. */
export const KIOSK = {
  id: 'lobby-kiosk',
  name: 'Lobby kiosk',
  releases: [
    { version: '1.0', equals: { browser: 'chrome', version: '104' } },
    { version: '2.0', releaseDate: '2025-11-03', equals: { browser: 'chrome', version: '120.0.6099.71' } },
  ],
  aliases: [{ name: 'LobbyKiosk', os: 'Linux' }, { name: 'Reception' }],
};

/** Fills the forms of the collections of features and browsers, as links lead there. */
export class AdditionsClient extends AudiencesClient {
  constructor(private readonly who: Caller) {
    super(who);
  }

  async features(query = ''): Promise<Body> {
    return this.read((await this.entry('plimsoll:features')) + query);
  }

  async browsers(query = ''): Promise<Body> {
    return this.read((await this.entry('plimsoll:browsers')) + query);
  }

  async addFeature(form: object = CHECKOUT): Promise<Answer> {
    const { _templates } = await this.features('?limit=1');
    return this.who.post(_templates.create.target).send(form);
  }

  async addBrowser(form: object = KIOSK): Promise<Answer> {
    const { _templates } = await this.browsers('?limit=1');
    return this.who.post(_templates.create.target).send(form);
  }

  /** As it was answered when it was read, with its tag. */
  async readTagged(href: string): Promise<{ body: Body; etag: string }> {
    const { body, headers } = await this.get(href).expect(200);
    return { body, etag: headers.etag };
  }
}

export const idsIn = ({ _embedded }: Body, rel: string): string[] =>
  (_embedded[rel] as { id: string }[]).map(({ id }) => id);
