import type request from 'supertest';
import { AudiencesClient, type Answer, type Body } from '../audiences/audiences-client.js';

/** Of 900 visits 88.8889 % have :has(), 10 % have it not, and 1.1111 % came with a browser that nobody knows. */
export const MEASURED = {
  from: '2026-10-01',
  to: '2026-10-31',
  rows: [
    { browser: 'Chrome', version: '120.0.6099.71', os: 'Windows', visits: 600 },
    { browser: 'Chrome', version: '104.0.5112.79', os: 'Windows', visits: 40 },
    { browser: 'Safari', version: '17.4', os: 'iOS', visits: 200 },
    { browser: 'Firefox', version: '115.0', os: 'Windows', visits: 50 },
    { browser: 'Opera Mini', version: '78.0', os: 'Android', visits: 10 },
  ],
};

/** Follows links and fills forms as they come, by the names of their fields. */
export class SitesClient extends AudiencesClient {
  async sites(): Promise<Body> {
    return this.read(await this.entry('plimsoll:sites'));
  }

  /** What a template asks for, as it is prefilled, with these fields filled in or emptied. */
  filled(document: Body, name: string, fields: Readonly<Record<string, unknown>> = {}): object {
    const properties = templateOf(document, name).properties as { readonly name: string; readonly value?: unknown }[];
    const values = properties.map(({ name: field, value }): [string, unknown] => [field, fields[field] ?? value]);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  }

  /** Sends a template, filled so, to where it leads. */
  submit(document: Body, name: string, fields: Readonly<Record<string, unknown>> = {}): request.Test {
    const { method, target, contentType } = templateOf(document, name);
    const verb = method.toLowerCase() as 'post' | 'put';
    const body = JSON.stringify(this.filled(document, name, fields));
    return this.caller[verb](target).set('Content-Type', contentType).send(body);
  }

  /** An audience that was measured, by its document. */
  async measured(snapshot: object = MEASURED): Promise<Body> {
    const audience = await this.shop();
    await this.import(audience, snapshot).expect(201);
    return audience;
  }

  /** A new site; its audience was measured unless one is given. */
  async site(fields: Readonly<Record<string, unknown>> = {}): Promise<Body> {
    const audienceId = fields.audienceId ?? (await this.measured()).id;
    const { body } = await this.created({ name: 'Web shop', audienceId, 'policy.threshold': 95, ...fields });
    return this.read(body._links.self.href);
  }

  async created(fields: Readonly<Record<string, unknown>>): Promise<Answer> {
    return this.submit(await this.sites(), 'create', fields);
  }

  async etagOf({ _links }: Body): Promise<string> {
    const { headers } = await this.get(_links.self.href).expect(200);
    return headers.etag;
  }
}

/** A lone template is called default, whatever it is for. */
const templateOf = ({ _templates }: Body, name: string): Template =>
  (_templates[name] ?? _templates.default) as Template;

interface Template {
  readonly method: string;
  readonly target: string;
  readonly contentType: string;
  readonly properties: unknown;
}
