import { setTimeout as pause } from 'node:timers/promises';
import { KEY } from '../http/started-server.js';

export interface Document {
  readonly [member: string]: unknown;
  readonly state?: string;
  readonly progress?: { readonly bytes: number; readonly rows: number };
  readonly total?: number;
  readonly _links: Readonly<Record<string, { readonly href: string }>>;
  readonly _templates: Readonly<Record<string, { readonly target: string; readonly contentType: string }>>;
}

export const hrefOf = ({ _links }: Document, rel: string): string => _links[rel].href.replace(/\{.*/, '');

/** As many rows of one visit each, of a file that is no moment's work. */
export const fileOf = (rows: number): string =>
  [
    'user_agent,count',
    ...Array.from({ length: rows }, (_, row) => `Mozilla/5.0 (X11; rv:140.0) Firefox/140.${String(row % 9)},1`),
  ].join('\n');

/** Imports as jobs of a server that may be killed and started again elsewhere meanwhile. */
export class DeferredImports {
  constructor(private readonly url: () => string) {}

  /** On a connection of its own: one that a kill cut must not be used again. */
  async ask(path: string, init: RequestInit = {}): Promise<Document> {
    const always = { authorization: `Bearer ${KEY}`, accept: 'application/prs.hal-forms+json', connection: 'close' };
    const headers = { ...always, ...(init.headers as Record<string, string>) };
    return (await (await fetch(this.url() + path, { ...init, headers })).json()) as Document;
  }

  /** An audience of its own for each job, so that a snapshot too many would be seen. */
  async audience(name: string): Promise<Document> {
    const audiences = await this.ask(hrefOf(await this.ask('/api'), 'plimsoll:audiences'));
    const form = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name }) };
    return this.ask(hrefOf(await this.ask(audiences._templates.create.target, form), 'self'));
  }

  async import({ _templates }: Document, body: string): Promise<Document> {
    const { target, contentType } = _templates['import-file'];
    const asked = `${target.replace(/\{.*/, '')}?from=2026-09-01&to=2026-09-30`;
    return this.ask(asked, {
      ...{ method: 'POST', body },
      headers: { 'content-type': contentType, prefer: 'respond-async' },
    });
  }

  /** How many snapshots the audience has. */
  async snapshots(audience: Document): Promise<number> {
    return (await this.ask(`${hrefOf(audience, 'plimsoll:snapshots')}?count=true`)).total ?? 0;
  }

  /** The job when it is so far, or has ended. While nobody answers it is asked again. */
  async until(job: Document, isSoFar: (now: Document) => boolean): Promise<Document> {
    for (;;) {
      const now = await this.ask(hrefOf(job, 'self')).catch(() => undefined);
      if (now?.state !== undefined && (isSoFar(now) || now.endedAt !== undefined)) return now;
      await pause(20);
    }
  }

  ended(job: Document): Promise<Document> {
    return this.until(job, () => false);
  }
}
