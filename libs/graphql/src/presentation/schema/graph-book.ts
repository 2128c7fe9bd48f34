import type { Affordance } from '#libs/hypermedia';
import type { GraphQLObjectType } from 'graphql';
import type { Called } from './arguments.js';
import { connectionOf } from './connections.js';
import { toMany, toOne } from './edges.js';
import { type ObjectDeclaration, objectOf } from './objects.js';
import type { Field } from './source.js';
import type { Shown, Telling } from './telling.js';
import { TypeBook } from './type-book.js';

/** The objects of the graph, by their names, and what leads from one to another. */
export class GraphBook {
  readonly nodes = new Map<string, Shown>();
  readonly types = new TypeBook();
  private readonly objects = new Map<string, GraphQLObjectType>();
  private readonly connections = new Map<string, GraphQLObjectType>();

  object(declaration: ObjectDeclaration): void {
    const { name, isNode, show, telling = {} } = declaration;
    this.objects.set(name, objectOf(declaration, this.types));
    if (isNode && show) this.nodes.set(name, { show, telling });
  }

  one(name: string, show: Affordance, telling?: Telling, called?: Called): Field {
    return toOne(show, this.named(name), this, telling, called);
  }

  many(name: string, list: Affordance, telling?: Telling): Field {
    return toMany(list, this.connection(name, list), this, telling);
  }

  /** What is no operation's answer can be more than one kind of: they must all be known. */
  get all(): readonly GraphQLObjectType[] {
    return [...this.objects.values()];
  }

  private connection(name: string, list: Affordance): GraphQLObjectType {
    const known = this.connections.get(name);
    if (known) return known;
    const made = connectionOf(this.named(name), list, this.types);
    this.connections.set(name, made);
    return made;
  }

  private named(name: string): GraphQLObjectType {
    const type = this.objects.get(name);
    if (!type) throw new TypeError(`There is no ${name}.`);
    return type;
  }
}
