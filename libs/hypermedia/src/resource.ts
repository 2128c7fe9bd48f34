import type { Affordance, Asked, Target } from './affordance.js';
import type { Options } from './options.js';
import type { PathParameters } from './path-template.js';
import type { NextShape, Shape, Shown } from './representation.js';
import { type Stamp, stampOf } from './stamp.js';
import { API_BASE, baseOf } from './versions.js';

/** A link as HAL writes it; `href` below the API's version unless its affordance is at the root. */
export interface Link {
  readonly rel: string;
  readonly target: Target | { readonly href: string };
  /** The media type that is there, where it is known and neither HAL nor told by the target. */
  readonly type?: string;
  readonly name?: string;
  readonly title?: string;
}

export interface Offer {
  readonly target: Target;
  /** What the form is filled with: the resource as it is. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What its properties can be now, by their names. */
  readonly options: Readonly<Record<string, Options>>;
  readonly rel: string;
  /** Properties that are required now, though at other times they can be left out. */
  readonly needs: readonly string[];
}

type Titles = Pick<Link, 'name' | 'title'>;

/**
 * What a controller answers: members, links, forms and embedded resources, before anyone asked in which media type, and who
 * asked. Rendering leaves out what the caller may not do (`renderHal`).
 */
export class Resource {
  readonly links: Link[] = [];
  /** Relations that can have many targets: always an array, however many there are. */
  readonly plural = new Set<string>();
  readonly offers: Offer[] = [];
  readonly embedded = new Map<string, readonly Resource[]>();
  private stored?: { readonly version: number; readonly createdAt: string };
  isDeferred = false;
  /** By media type: what else it can be answered as. */
  readonly renditions = new Map<string, (base: string) => string>();
  /** For CSV: the shape of each embedded item. */
  rows?: Shape;
  /** Of a page of a list that grows: the token by which the list goes on behind the item at that place. */
  tokenAfter?: (index: number) => string;

  constructor(
    readonly members: object,
    /** Names of members that can change while the version does not. */
    readonly derived: readonly string[] = [],
    /** Names of members that no record keeps. */
    private readonly secrets: readonly string[] = [],
    /** What it is in a later version. */
    private readonly next?: NextShape & { readonly view: object },
  ) {}

  /** As it is written in the version that addresses with this base belong to, with what it embeds. */
  inVersion(base: string): this {
    if (base === API_BASE) return this;
    const embedded = new Map(
      [...this.embedded].map(([rel, items]) => [rel, items.map((item) => item.inVersion(base))]),
    );
    const { next, rows } = this;
    const isNext = next !== undefined && baseOf(next.version) === base;
    return Object.assign(new Resource(this.members), this, {
      ...(isNext && {
        members: shownBy(next.shape, next.show(next.view)),
        derived: next.shape.derived,
        next: undefined,
      }),
      ...{ embedded, rows: rows?.next && baseOf(rows.next.version) === base ? rows.next.shape : rows },
    });
  }

  /** Its members, as they may be put on record. */
  get recordable(): object {
    if (this.secrets.length === 0) return this.members;
    return Object.fromEntries(Object.entries(this.members).filter(([name]) => !this.secrets.includes(name)));
  }

  self(target: Target): this {
    return this.link(target, 'self');
  }

  /** Shown when the caller may follow it. The relation is the affordance's own unless told. */
  link(target: Target, rel: string = target.affordance.declared.rel, titles: Titles = {}): this {
    this.links.push({ rel, target, ...titles });
    return this;
  }

  /** A relation that can have many targets: an array, however many there are. */
  linkAll(rel: string, targets: readonly (Titles & { readonly target: Target })[]): this {
    this.plural.add(rel);
    this.links.push(...targets.map((link) => ({ rel, ...link })));
    return this;
  }

  /** A link to somewhere that is not ours, such as a specification. */
  outside(rel: string, href: string, titles: Titles & Pick<Link, 'type'> = {}): this {
    this.links.push({ rel, target: { href }, ...titles });
    return this;
  }

  outsideAll(rel: string, hrefs: readonly string[]): this {
    this.plural.add(rel);
    this.links.push(...hrefs.map((href) => ({ rel, target: { href } })));
    return this;
  }

  /**
   * What can be done now, as a link and a form. A caller whose role forbids it is not shown it. The relation is the affordance's
   * own unless told.
   */
  offer(
    target: Target,
    values: Offer['values'] = {},
    options: Offer['options'] = {},
    { rel = target.affordance.declared.rel, needs = [] }: Partial<Pick<Offer, 'rel' | 'needs'>> = {},
  ): this {
    this.offers.push({ target, values, options, rel, needs });
    return this;
  }

  embed(rel: string, resources: readonly Resource[]): this {
    this.embedded.set(rel, resources);
    return this;
  }

  /** How it is written in a media type that its affordance answers `also`; `base` is what its links begin with. */
  rendition(mediaType: string, write: (base: string) => string): this {
    this.renditions.set(mediaType, write);
    return this;
  }

  /** Of what can be changed: how often it was, and when it was created, RFC 3339 in UTC. */
  versioned(version: number, createdAt: string): this {
    this.stored = { version, createdAt };
    return this;
  }

  /** Not what was asked for, but where it will be told what came of it: answered with 202. */
  deferred(): this {
    this.isDeferred = true;
    return this;
  }

  /** What If-Match is held against, where the resource can be changed. */
  get stamp(): Stamp | undefined {
    if (!this.stored) return undefined;
    const [address = ''] = this.links.find(({ rel }) => rel === 'self')?.target.href.split('?', 1) ?? [];
    return stampOf(this.stored.version, address, this.stored.createdAt);
  }

  /** The same, but for these. */
  with(changes: Partial<Pick<Resource, 'members' | 'links' | 'embedded' | 'rows'>>): Resource {
    return Object.assign(new Resource(this.members), this, changes);
  }
}

/** A resource with the members of `shape`: those of `view` that the shape knows, in the shape's order. */
export function resource<S extends Shape>(shape: S, view: Shown<S>): Resource {
  const { derived, secrets, next } = shape;
  return new Resource(shownBy(shape, view), derived, secrets, next && { ...next, view });
}

const shownBy = ({ members }: Shape, view: object): object =>
  Object.fromEntries(
    Object.keys(members)
      .map((name) => [name, (view as Readonly<Record<string, unknown>>)[name]] as const)
      .filter(([, value]) => value !== undefined),
  );

/** One page of a collection whose order is fixed, with its neighbours. */
export interface OffsetPage {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
}

/**
 * A page of `items` under `rel`, with links to itself, its neighbours, and the whole as a template. `query` is what was
 * asked, so that the neighbours are asked the same; `parameters` are the path's.
 */
export function collection<Path extends string>(
  of: Affordance<Path>,
  parameters: PathParameters<Path>,
  query: object,
  page: OffsetPage,
  items: readonly Resource[],
  context: object = {},
): Resource {
  const { answers } = of.declared;
  if (answers.kind !== 'collection') throw new TypeError(`${of.declared.name} does not answer a collection`);

  const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Asked;
  const pageAt = (offset: number) => of.at(parameters, { ...asked, offset, limit: page.limit });
  const { offset, limit, total } = page;
  const lastOffset = Math.max(0, Math.ceil(total / limit) - 1) * limit;

  const whole = new Resource({ ...context, offset, limit, total }).self(pageAt(offset)).link(pageAt(0), 'first');
  if (offset > 0) whole.link(pageAt(Math.max(0, Math.min(offset - limit, lastOffset))), 'prev');
  if (offset + limit < total) whole.link(pageAt(offset + limit), 'next');
  whole.link(pageAt(lastOffset), 'last').embed(answers.rel, items);
  whole.rows = answers.shape;
  return whole;
}
