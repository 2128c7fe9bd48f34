import type { Answer, Body } from '../audiences/audiences-client.js';
import { AdditionsClient } from './additions-client.js';

/** A web view that is as new as each device has it. */
export const APP = {
  ...{ name: 'OurApp', os: 'Android', version: '4' },
  ...{ browser: 'webview_android', release: 'of-the-device' },
};
/** A browser that tells the version of the one that it is made of. */
export const CRUISER = { name: 'Cruiser', browser: 'chrome' };

/** Fills the forms of the aliases, as links lead there. */
export class AliasesClient extends AdditionsClient {
  async aliases(query = ''): Promise<Body> {
    return this.read((await this.entry('plimsoll:browser-aliases')) + query);
  }

  async addAlias(form: object = APP): Promise<Answer> {
    const { _templates } = await this.aliases();
    return this.caller.post(_templates.create.target).send(form);
  }

  async batch(operations: readonly object[]): Promise<Answer> {
    const { _templates } = await this.aliases();
    return this.caller.post(_templates.batch.target).send({ operations });
  }

  /** What would become of rows: the browser and its release, or the reason why there is none. */
  async mapped(...rows: readonly object[]): Promise<string[]> {
    const { _templates } = await this.read('/api');
    const { body } = await this.caller.post(_templates.mappings.target).send({ rows }).expect(200);
    const items: readonly Record<string, string>[] = body.items;
    return items.map(({ browser, release, reason }) => `${browser} ${release} ${reason}`);
  }
}
