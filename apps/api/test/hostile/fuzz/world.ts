import { toPathPattern, variablesOf } from '#libs/hypermedia';

/** Stands in a request for what is known by then: the nth, round and round, of what goes by that name. */
export const ref = (name: string, at: number, part = 0): string => `«${name}.${String(part)}:${String(at)}»`;
const REF = /«([\w/]+)\.(\d):(\d+)»/g;
export const isRef = (text: string): boolean => new RegExp(`^${REF.source}$`).test(text);

/** What is there, as answers tell it: ids, ETags and page tokens, so that requests reach what lies behind a 404. */
export class World {
  private readonly names = new Map<string, string[]>();
  private readonly etags = new Map<string, string>();
  private readonly places: readonly { readonly pattern: RegExp; readonly variables: readonly string[] }[];

  /** `spared`: ids that no request may name, such as those of the keys that the requests are made with. */
  constructor(
    paths: readonly string[],
    private readonly spared: ReadonlySet<string>,
  ) {
    this.places = paths
      .map((path) => ({ variables: variablesOf(path), pattern: capturing(path) }))
      .filter(({ variables }) => variables.length > 0);
  }

  /** The text with everything that stands for something replaced; what nothing is known of is an id that is not there. */
  fill(text: string): string {
    return text.replace(REF, (_, name: string, part: string, at: string) => {
      const known = this.names.get(name) ?? [];
      return known[Number(at) % known.length]?.split('/')[Number(part)] ?? NOWHERE;
    });
  }

  etagOf(path: string): string | undefined {
    return this.etags.get(path) ?? this.etags.get(path.replace(/\/[^/]+$/, ''));
  }

  /** Learns from an answer. */
  learn(path: string, etag: string | undefined, document: unknown): void {
    if (etag !== undefined) this.etags.set(path, etag);
    const { _links: links = {}, _embedded: embedded = {} } = (document ?? {}) as Document;
    this.learnPlace(links.self?.href);
    const [, token] = /[?&]pageToken=([^&]+)/.exec(links.next?.href ?? '') ?? [];
    if (token !== undefined) this.add('pageToken', token);
    for (const item of Object.values(embedded).flat().slice(0, 20)) this.learnPlace(item._links?.self?.href);
  }

  /** It is not there any more. */
  forget(path: string): void {
    for (const [variables, values] of this.valuesIn(path)) {
      const known = this.names.get(variables.join('/')) ?? [];
      this.names.set(
        variables.join('/'),
        known.filter((value) => value !== values.join('/')),
      );
    }
  }

  private learnPlace(href: string | undefined): void {
    for (const [variables, values] of this.valuesIn(href?.split('?', 1)[0] ?? '')) {
      const last = decodeURIComponent(values.at(-1) ?? '');
      if (this.spared.has(last)) continue;
      this.add(variables.join('/'), values.join('/'));
      if (variables.length > 1) this.add(variables.at(-1) ?? '', last);
      this.add('anyId', last);
    }
  }

  private valuesIn(path: string): (readonly [readonly string[], readonly string[]])[] {
    return this.places.flatMap(({ pattern, variables }) => {
      const [, ...values] = pattern.exec(path) ?? [];
      return values.length > 0 ? [[variables, values] as const] : [];
    });
  }

  /** Knows so many of a name; the next takes the place of the oldest. */
  private add(name: string, value: string): void {
    const known = this.names.get(name) ?? [];
    if (known.includes(value)) return;
    this.names.set(name, [...known, value].slice(-MOST));
  }
}

interface Document {
  readonly _links?: { readonly self?: { readonly href?: string }; readonly next?: { readonly href?: string } };
  readonly _embedded?: Readonly<Record<string, Document | readonly Document[]>>;
}

const capturing = (path: string): RegExp => new RegExp(toPathPattern(path).source.replaceAll('[^/]+', '([^/]+)'));

const MOST = 40;
const NOWHERE = '0199f0c2-0000-7000-8000-000000000000';
