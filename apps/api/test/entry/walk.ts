import { RouteRegister } from '#libs/http';
import { toPathPattern } from '#libs/hypermedia';
import type { Body } from '../audiences/audiences-client.js';
import type { Caller, TestApi } from '../start-api.js';

/** A form as it is rendered. */
export interface Template {
  readonly method: string;
  readonly target: string;
  readonly contentType?: string;
  readonly properties: readonly Property[];
}
interface Property {
  readonly name: string;
  readonly value?: unknown;
  readonly required?: true;
  readonly readOnly?: true;
}

/** What a caller finds who follows links. */
export interface Found {
  /** By address. */
  readonly documents: ReadonlyMap<string, Body>;
  /** The forms in them, by what they do. */
  readonly templates: ReadonlyMap<string, Template>;
}

/** What a form does: the file that can be sent in its place is another. */
const doing = ({ method, target, contentType = '' }: Template): string => `${method} ${target} ${contentType}`;

/** Reads these documents, and from them on by links alone: of each kind as many as have states to be told apart. */
export async function walk(api: TestApi, caller: Caller, from: readonly string[]): Promise<Found> {
  const kinds = kindsOf(api);
  const visits = kinds.map(() => 0);
  const [documents, templates] = [new Map<string, Body>(), new Map<string, Template>()];
  const queue = [...from];
  for (let href = queue.shift(); href !== undefined; href = queue.shift()) {
    const kind = kinds.findIndex((pattern) => pattern.test(href ?? ''));
    if (documents.has(href) || kind < 0 || visits[kind] >= MOST_OF_A_KIND) continue;
    const { status, body } = await caller.get(href).set('Accept', 'application/prs.hal-forms+json');
    if (status !== 200) continue;

    visits[kind] += 1;
    documents.set(href, body);
    for (const template of templatesIn(body)) templates.set(doing(template), template);
    queue.push(...hrefsIn(body));
  }
  return { documents, templates };
}

const MOST_OF_A_KIND = 8;

/** What is named beside a parameter of the same place comes first. */
const kindsOf = (api: TestApi): RegExp[] =>
  api.app
    .get(RouteRegister)
    .affordances.filter(({ isRead, declared }) => isRead && 'shape' in declared.answers)
    .toSorted((a, b) => Number(a.declared.path.includes('{')) - Number(b.declared.path.includes('{')))
    .map(({ declared }) => toPathPattern((declared.root ? '' : '/api/v1') + declared.path));

const withItems = (document: Body): readonly Body[] => {
  const embedded = (document._embedded ?? {}) as Readonly<Record<string, Body>>;
  return [document, ...Object.values(embedded).flat()] as readonly Body[];
};

const templatesIn = (document: Body): Template[] =>
  withItems(document).flatMap(({ _templates = {} }) => Object.values<Template>(_templates));

const hrefsIn = (document: Body): string[] =>
  withItems(document)
    .flatMap(({ _links = {} }) => Object.values<{ href: string } | { href: string }[]>(_links).flat())
    .map(({ href }) => href.replace(/\{\?.*\}|\?.*/, ''))
    .filter((href) => href.startsWith('/api') && !href.includes('{'));
