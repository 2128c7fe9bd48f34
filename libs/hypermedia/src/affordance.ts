import type { Permission } from '#libs/kernel';
import {
  choice,
  type Descriptor,
  exampleOf,
  type FormClass,
  joinedList,
  type Members,
  optional,
  writable,
} from './descriptor.js';
import { fieldsOf } from './field.js';
import { pathTemplate, type PathParameters } from './path-template.js';
import type { Place } from './place.js';
import type { Representation, Shape } from './representation.js';
import { baseOf, type Version, VERSIONS } from './versions.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What is written once about one thing that a caller can do. */
/** A file that may be sent in place of the form, and is told by its content. */
export interface UploadDeclaration {
  readonly mediaType: string;
  readonly example: string;
  /** Other media types that it may be sent as. */
  readonly orAs?: readonly string[];
  /** Whether JSON that has none of the form's members is a file too. */
  readonly orJson?: boolean;
}

export interface AffordanceDeclaration<Path extends string> {
  /** The operation's name in OpenAPI, camelCase: createAudience. */
  readonly name: string;
  /** An IANA relation, or ours: plimsoll:audiences. */
  readonly rel: string;
  readonly method: Method;
  /** Below the API's version, or from the root for what belongs to no version: `/audiences/{audienceId}`. */
  readonly path: Path;
  readonly root?: boolean;
  /** The versions that have it, where not all do: another takes its place in the others, under the same path and relation. */
  readonly versions?: readonly Version[];
  readonly params?: Readonly<Record<keyof PathParameters<Path>, Descriptor<string, false>>>;
  readonly title: string;
  /** For the documentation of the operation and of the relation. */
  readonly about: string;
  /** The heading it stands under in the documentation. */
  readonly tag: string;
  /** What the caller's role must allow; absent: everyone may, or, of a batch, whoever may do one of its writes. */
  readonly may?: Permission;
  /** What the body holds. */
  readonly form?: FormClass;
  /** What can be sent as the body, where that is not what its members show one by one. */
  readonly example?: object;
  /** The same as another media type, such as text/csv, with an example. It is handed over unread, as a stream. */
  readonly upload?: UploadDeclaration;
  /** Whether the body may also be a JSON document that another tool wrote, of which only some is read. */
  readonly takesDocuments?: boolean;
  readonly query?: FormClass;
  readonly answers: Representation;
  /** What tells how far it is, where it may be answered before it is done. */
  readonly defers?: Shape;
  /** Relations of the resource whose links `embed=` follows, as far as the caller may. */
  readonly embeds?: readonly string[];
  /** Codes of the problems that are its own (422), beside those that every operation has. */
  readonly refuses?: readonly string[];
  /** Codes of those that contradict what is there (409). */
  readonly conflicts?: readonly string[];
  /** Of a POST: whether it changes a resource that is there already, so that If-Match can hold it to what was read. */
  readonly conditional?: boolean;
  /** Whether it may answer 308 and lead to where the resource is now. */
  readonly moves?: boolean;
  /**
   * Whether answers may be remembered until something changes in the workspace; or in the catalogue alone; or, under the address
   * of a member of a collection, in the workspace but for what is of other members alone.
   */
  readonly remembered?: 'workspace' | 'catalogue' | 'member';
  /** Whether it counts as `expensive` beside what every request counts as, or, for probes, as nothing and is never refused. */
  readonly costs?: 'nothing' | 'expensive';
  /** Whether its answer holds a secret that is shown this once, and kept nowhere as it is. */
  readonly showsSecret?: boolean;
  /** Of a POST: whether it only computes an answer, and stores nothing, so that there is nothing to put on record. */
  readonly computes?: boolean;
  /** Whether feed readers and calendars read it: they send a key as the password of HTTP Basic, and no Bearer. */
  readonly forReaders?: boolean;
  /** The writes that it does many of in one request (`batchOf`). */
  readonly batch?: BatchedWrites;
}

/** Writes of a collection and its items, by what they are called in a batch. */
export type BatchedWrites = Readonly<{
  create: Affordance;
  /** A merge patch. */
  update?: Affordance;
  replace?: Affordance;
  delete?: Affordance;
}>;

type Value = string | number | boolean;
/** A query as it is asked. */
export type Asked = Readonly<Record<string, Value | readonly Value[]>>;

/** An affordance at one place, ready to be linked or offered. */
export interface Target extends Place {
  readonly affordance: Affordance;
}

/**
 * One thing that a caller can do, declared once. Its route, guard and OpenAPI operation (`@Affords`), the links and forms
 * that show it (`at`, `templated`), and its page in the registry of relations are views of this one value.
 */
export class Affordance<Path extends string = string> {
  /** What a read can be asked beside its own query: how much of its answer is to be shown. */
  readonly viewMembers: Members;
  /** What the caller needs one of; none: everyone may. */
  readonly permissions: readonly Permission[];
  /** Where it is served, from the root: the path's template in each of its versions. */
  readonly paths: readonly string[];
  private readonly expanded: ReturnType<typeof pathTemplate>;
  private knownQuery?: string;
  private later?: Affordance<Path>;

  constructor(readonly declared: AffordanceDeclaration<Path>) {
    this.viewMembers = viewMembersOf(declared);
    this.permissions = permissionsOf(declared);
    this.paths = pathsOf(declared);
    this.expanded = pathTemplate(declared.path);
  }

  /** Where this is for these parameters; `query` narrows a collection, a list being repeated. */
  at(parameters: PathParameters<Path>, query?: Asked): Target {
    return this.placedAt(this.expanded(parameters) + searchOf(query));
  }

  /**
   * The same as a template (RFC 6570): what is not given stays a variable, the query's parameters among them; one that can be
   * given many times is exploded. A query that is given is continued.
   */
  template(parameters: Partial<PathParameters<Path>> = {}, query?: Asked): Target {
    const search = searchOf(query);
    const href = this.expanded(parameters) + search + this.queryTemplate(search ? query : undefined);
    return { ...this.placedAt(href), templated: href.includes('{') };
  }

  /** The same in a version, where something else takes the place of what it answers there. */
  as(version: Version | undefined): Affordance<Path> {
    const { answers } = this.declared;
    const next = 'shape' in answers ? answers.shape.next : undefined;
    if (!next || next.version !== version) return this;
    return (this.later ??= new Affordance({
      ...this.declared,
      answers: { ...answers, shape: next.shape } as Representation,
    }));
  }

  /** The path's parameters as they are stored: a UUID is the same in capitals, and from here on it is compared as text. */
  named(parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const declared: Readonly<Record<string, Descriptor<string>>> = this.declared.params ?? {};
    const entries = Object.entries(parameters).map(([name, value]): [string, string] => {
      const isUuid = Object.hasOwn(declared, name) && declared[name].schema.format === 'uuid';
      return [name, isUuid ? value.toLowerCase() : value];
    });
    return Object.fromEntries(entries);
  }

  private placedAt(href: string): Target {
    return { affordance: this, href, isVersioned: !this.declared.root };
  }

  /** Written once: a page of resources asks for it many times. What is given already is continued. */
  private queryTemplate(given?: Asked): string {
    if (given) return templateOf('&', this.queryVariables(given));
    return (this.knownQuery ??= templateOf('?', this.queryVariables({})));
  }

  private queryVariables(given: Asked): string[] {
    const members = Object.entries({ ...this.queryMembers, ...this.viewMembers });
    return members
      .filter(([name]) => !Object.hasOwn(given, name))
      .map(([name, { schema, joined }]) => (schema.type === 'array' && !joined ? `${name}*` : name));
  }

  get queryMembers(): Members {
    return this.declared.query ? fieldsOf(this.declared.query) : {};
  }

  get formMembers(): Members {
    return this.declared.form ? fieldsOf(this.declared.form) : {};
  }

  /** What can be sent as the body. */
  get formExample(): object {
    return this.declared.example ?? exampleOf(writable(this.formMembers));
  }

  /** Whether it can be done without saying anything: a POST whose form asks for nothing needs no body. */
  get needsNoBody(): boolean {
    const { method, form, upload } = this.declared;
    if (!form) return true;
    const members = Object.values(this.formMembers);
    return method === 'POST' && !upload && members.every(({ optional }) => optional);
  }

  /** Whether its answers have a tag, by which who has one already is told so. */
  get isTagged(): boolean {
    const { answers } = this.declared;
    return this.isRead && answers.kind !== 'nothing' && !(answers.kind === 'other' && answers.isPassing);
  }

  get isRead(): boolean {
    return this.declared.method === 'GET';
  }

  /** Whether If-Match must hold it to what was read, may do so where it is sent, or has nothing to be held against. */
  get ifMatch(): 'required' | 'optional' | undefined {
    const { method, may, conditional } = this.declared;
    if (method === 'POST') return conditional ? 'optional' : undefined;
    return may && !this.isRead ? 'required' : undefined;
  }
}

const pathsOf = ({ path, root, versions = VERSIONS }: AffordanceDeclaration<string>): readonly string[] =>
  root ? [path] : versions.map((version) => baseOf(version) + path);

function permissionsOf({ may, batch }: AffordanceDeclaration<string>): readonly Permission[] {
  if (!batch) return may === undefined ? [] : [may];
  return [...new Set(Object.values(batch).flatMap(({ permissions }) => permissions))];
}

function viewMembersOf({ method, answers, embeds }: AffordanceDeclaration<string>): Members {
  if (method !== 'GET' || (answers.kind !== 'resource' && answers.kind !== 'collection')) return {};
  return {
    fields: oneOrMore(
      Object.keys(answers.shape.members),
      'Members to answer, separated by commas; absent: all of them',
    ),
    ...(embeds && { embed: oneOrMore(embeds, 'Relations to embed what they lead to, separated by commas') }),
  };
}

const oneOrMore = (words: readonly string[], title: string) =>
  optional(joinedList(choice(words, words[0]), { title, minItems: 1 }));

function searchOf(query?: Asked): string {
  if (!query) return '';
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, String(one)]),
  );
  return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : '';
}

const templateOf = (operator: '?' | '&', variables: readonly string[]): string =>
  variables.length > 0 ? `{${operator}${variables.join(',')}}` : '';

export const affordance = <const Path extends string>(declared: AffordanceDeclaration<Path>): Affordance<Path> =>
  new Affordance(declared);
