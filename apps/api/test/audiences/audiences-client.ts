import type request from 'supertest';
import type { Caller } from '../start-api.js';

export type Answer = request.Response;
export type Body = Answer['body'];

/** Rows with one of each outcome, and one that counts nothing. */
export const OCTOBER = {
  from: '2026-10-01',
  to: '2026-10-31',
  rows: [
    { browser: 'Chrome', version: '120.0', os: 'Windows', visits: 60.5 },
    { browser: 'UC Browser', version: '13.4', os: 'Android', visits: 7 },
    { caniuse: 'ios_saf 99', visits: 3 },
    { userAgent: 'curl/8.4.0', visits: 5 },
    { browser: 'chrome', version: '1', visits: 0 },
  ],
};

/** Follows links and fills forms: the only address it knows is where it begins. */
export class AudiencesClient {
  constructor(
    readonly caller: Caller,
    /** Where it begins: the entry, or the home of a version that the entry leads to. */
    private readonly home = '/api',
  ) {}

  get headers(): { readonly authorization: string } {
    return { authorization: `Bearer ${this.caller.key}` };
  }

  async read(href: string): Promise<Body> {
    return (await this.get(href).expect(200)).body;
  }

  get(href: string): request.Test {
    return this.caller.get(href).set('Accept', 'application/prs.hal-forms+json');
  }

  /** The entry's link of that relation, without its variables. */
  async entry(rel: string): Promise<string> {
    const { _links } = await this.read(this.home);
    return String(_links[rel].href).replace(/\{.*/, '');
  }

  /** The first page of them, counted. */
  async audiences(): Promise<Body> {
    return this.read(`${await this.entry('plimsoll:audiences')}?count=true`);
  }

  /** Fills the form of the collection of audiences. */
  async create(form: object): Promise<Answer> {
    const { _templates } = await this.audiences();
    return this.caller.post(_templates.create.target).send(form);
  }

  async shop(): Promise<Body> {
    const { body } = await this.create({ name: 'Shop', description: 'Web shop' });
    return this.read(body._links.self.href);
  }

  /** Fills the audience's form of rows. */
  import(audience: Body, form: object = OCTOBER): request.Test {
    return this.caller.post(audience._templates.import.target).send(form);
  }

  /** Sends a file in place of the audience's form, with its fields as the query. */
  upload(audience: Body, file: string, fields: Readonly<Record<string, string>>): request.Test {
    const { target, contentType } = audience._templates['import-file'];
    return this.caller
      .post(`${String(target)}?${new URLSearchParams(fields).toString()}`)
      .set('Content-Type', contentType)
      .send(file);
  }

  /** Sends a form to the template of that name, as somebody who read the resource with this ETag. */
  change({ _templates }: Body, name: string, form: object | undefined, etag?: string): request.Test {
    const { method, target, contentType } = _templates[name];
    const verb = String(method).toLowerCase() as 'put' | 'patch' | 'delete';
    const sending = this.caller[verb](target);
    if (etag !== undefined) void sending.set('If-Match', etag);
    return form ? sending.set('Content-Type', contentType).send(JSON.stringify(form)) : sending;
  }
}
