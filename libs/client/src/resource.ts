import { parseTemplate } from 'url-template';
import { HAL_FORMS, type Hal, type Link, type Template } from './hal.js';
import type { Sending, Session } from './session.js';
import type { AnswerOf, At, FormOf, ItemOf, Operation, Relation } from './types.js';
import { type Doing, requestFor } from './writing.js';

/** What a templated link is filled in with; what is not given is left out. A list is repeated. */
export type Variables = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

type Known = Relation | (string & {});

/** A document of the API: its members are `body`, and it leads on by its links and forms. No address is made by hand. */
export class Resource<Body extends object = Hal> {
  constructor(
    private readonly session: Session,
    readonly body: Body & Hal,
    /** What changes are held against: told of what was read by itself, and not of what stood in something else. */
    readonly etag?: string,
  ) {}

  /** Where it is. */
  get href(): string {
    return this.link('self').href;
  }

  /** Whether it leads there, or lets it be done: the API shows just what this caller may. */
  has(relation: Known): boolean {
    return this.links(relation).length > 0;
  }

  /** Where a relation leads, however many places that are. */
  links(relation: Known): readonly Link[] {
    const found = this.body._links?.[relation];
    return found === undefined ? [] : 'href' in found ? [found] : found;
  }

  /** The one of them, or that of this name. Throws `NotOffered`. */
  link(relation: Known, name?: string): Link {
    const found = this.links(relation).find((link) => name === undefined || link.name === name);
    if (!found) throw new NotOffered(relation);
    return found;
  }

  /** Goes where a relation leads; throws `NotOffered`, `Refused`, `Unreachable` and `Misunderstood`. `home.follow('plimsoll:coverage', { audienceId, q: 'grid' })`. */
  async follow<Rel extends Known>(relation: Rel, variables: Variables = {}, name?: string): Promise<Resource<At<Rel>>> {
    return this.#read<At<Rel>>(this.#address(relation, variables, name));
  }

  /** The same as another media type that the API offers there: `text/csv`, `application/atom+xml`. */
  async text(relation: Known, mediaType: string, variables: Variables = {}): Promise<string> {
    const response = await this.session.send(this.#address(relation, variables), {
      headers: { accept: mediaType },
    });
    return this.session.textOf(response);
  }

  /** Its response, unread: for streams. */
  open(relation: Known, sending: Sending = {}): Promise<Response> {
    return this.session.send(this.#address(relation, {}), sending);
  }

  /** The same as it is now. */
  async again(): Promise<Resource<Body>> {
    return this.#read<Body>(this.href);
  }

  /** What it embeds under a relation: of a collection, its items on this page. */
  items<Rel extends Known>(relation: Rel): Resource<ItemOf<Body, Rel>>[] {
    const embedded = (this.body._embedded ?? {}) as Readonly<Record<string, readonly object[]>>;
    return (embedded[relation] ?? []).map((item) => this.as(item as ItemOf<Body, Rel>));
  }

  /** The items of this page and of all that come after it, read as they are asked for. */
  async *all<Rel extends Known>(relation: Rel): AsyncGenerator<Resource<ItemOf<Body, Rel>>> {
    yield* this.items(relation);
    // Only the page that is read is held: there may be many.
    for (let next = this.#next; next;) {
      const page = await this.#read<Body>(next);
      yield* page.items(relation);
      next = page.#next;
    }
  }

  /** The form of something that can be done: `create`, `approve`. Nothing where this caller may not do it now. */
  form(action: string): Template | undefined {
    const { _templates: templates = {} } = this.body;
    const lone = this.links(`plimsoll:${action}`).some(({ href }) => href === templates.default?.target)
      ? templates.default
      : undefined;
    return templates[action] ?? lone;
  }

  /**
   * Does something: what its form has a value for need not be given. Answers what came of it, and of what is gone nothing.
   * `act<'createSite'>('create', …)` names the operation that it is. Throws `NotOffered` where this caller may not do it now,
   * and `Refused`.
   */
  async act<Name extends Operation | undefined = undefined, Status = 200 | 201>(
    action: string,
    values: Values<Name> = {} as Values<Name>,
    doing: Doing = {},
  ): Promise<Resource<Done<Name, Status>>> {
    const form = this.form(action);
    if (!form) throw new NotOffered(action);
    const asked = { ...form, target: form.target ?? this.href };
    const { target, ...request } = await requestFor(asked, values, doing, () => this.#tagAt(asked.target));
    return this.#answered(await this.session.send(target, request));
  }

  /** A document that was told otherwise, such as in an event. */
  as<Other extends object>(body: Other & Hal): Resource<Other> {
    return new Resource(this.session, body);
  }

  get #next(): string | undefined {
    return this.links('next')[0]?.href;
  }

  #address(relation: Known, variables: Variables, name?: string): string {
    return expand(this.link(relation, name), relation, variables);
  }

  async #tagAt(target: string): Promise<string | undefined> {
    if (this.etag !== undefined && target === this.href) return this.etag;
    return (await this.session.send(target)).headers.get('etag') ?? undefined;
  }

  async #read<Answer extends object>(href: string): Promise<Resource<Answer>> {
    return this.#answered(await this.session.send(href, { headers: { accept: HAL_FORMS } }));
  }

  async #answered<Answer extends object>(response: Response): Promise<Resource<Answer>> {
    const body = await this.session.documentOf<Answer & Hal>(response);
    return new Resource(this.session, body, response.headers.get('etag') ?? undefined);
  }
}

/** What an operation answers; where none is named, any document. */
type Done<Name, Status> = Name extends Operation ? AnswerOf<Name, Status> : Hal;
type Values<Name> = Name extends Operation ? Partial<Extract<FormOf<Name>, object>> : object;

/** This caller may not go there, or not do this now; or it is not there, or not with these variables. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';

  constructor(
    readonly relation: string,
    why = `${relation} is not offered here.`,
  ) {
    super(why);
  }
}

/** Throws `NotOffered` for what the link does not take: expanded alone it would be left out in silence. */
function expand({ href, templated }: Link, relation: string, variables: Variables): string {
  const taken = templated ? [...href.matchAll(/[\w.]+(?=[^{]*\})/g)].map(([name]) => name) : [];
  const unknown = Object.keys(variables).filter((name) => variables[name] !== undefined && !taken.includes(name));
  if (unknown.length > 0) {
    const takes = taken.length > 0 ? taken.join(', ') : 'nothing';
    throw new NotOffered(relation, `${href} takes no ${unknown.join(', ')}; it takes ${takes}.`);
  }
  return templated ? parseTemplate(href).expand(variables as Record<string, string>) : href;
}
