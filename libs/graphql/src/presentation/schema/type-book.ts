import type { JsonSchema, Members } from '#libs/hypermedia';
import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import { LISTS_OF_WORDS, PARTS } from './called.js';
import { constant, pascal, singular } from './names.js';
import { TEXTS } from './scalars.js';
import type { Fields, Source } from './source.js';

/** The types of one schema, made of what the operations of the API declare of their answers and queries. */
export class TypeBook {
  private readonly enums = new Map<string, GraphQLEnumType>();
  private readonly parts = new Map<string, { readonly type: GraphQLObjectType; readonly like: string }>();

  /** The members as fields. No field is called id but that of a Node: what is called so is named after what it is the id of. */
  fieldsOf(owner: string, members: Members, idName: string): Fields {
    return Object.fromEntries(
      Object.entries(members).map(([name, { schema, optional }]) => {
        const field = this.field(schema, `${owner}.${name}`, !optional);
        return name === 'id' ? [idName, { ...field, resolve: idOf }] : [name, field];
      }),
    );
  }

  field(schema: JsonSchema, path: string, isRequired: boolean): GraphQLFieldConfig<Source, unknown> {
    const type = this.typeOf(schema, path);
    return { type: isRequired ? new GraphQLNonNull(type) : type, description: schema.title };
  }

  /** What can stand in an answer and, unless it is an object, in a question. */
  typeOf(schema: JsonSchema, path: string): Type {
    if (schema.enum) return this.enumOf(schema.enum);
    switch (schema.type) {
      case 'array':
        return new GraphQLList(new GraphQLNonNull(this.typeOf(schema.items ?? {}, singular(path))));
      case 'object':
        return this.partOf(schema, path);
      case 'integer':
        return GraphQLInt;
      case 'number':
        return GraphQLFloat;
      case 'boolean':
        return GraphQLBoolean;
      default:
        return schema.format ? TEXTS[schema.format] : GraphQLString;
    }
  }

  /** The same words are the same type wherever they are; in the schema they are written as constants. */
  private enumOf(words: readonly string[]): GraphQLEnumType {
    const listed = words.join(' ');
    const known = this.enums.get(listed);
    if (known) return known;
    const name = LISTS_OF_WORDS[listed];
    if (name === undefined) throw new TypeError(`Nobody has said what these are called: ${listed}`);
    const values = Object.fromEntries(words.map((word) => [constant(word), { value: word }]));
    const made = new GraphQLEnumType({ name, values });
    this.enums.set(listed, made);
    return made;
  }

  /** A part of something, named after it and its member unless something else is said. */
  private partOf(schema: JsonSchema, path: string): GraphQLObjectType {
    const [owner = '', member = ''] = path.split('.');
    const name = PARTS[path] ?? owner + pascal(member);
    const { properties = {}, required = [] } = schema;
    const like = JSON.stringify([Object.entries(properties).map(([key, { type }]) => [key, type]), required]);
    const known = this.parts.get(name);
    if (known?.like === like) return known.type;
    if (known) throw new TypeError(`${path} is called ${name}, and is another.`);

    const fields = Object.entries(properties).map(([key, inner]): [string, Fields[string]] => {
      const field = this.field(inner, `${name}.${key}`, required.includes(key));
      return key === 'id' ? [`${member}Id`, { ...field, resolve: idOf }] : [key, field];
    });
    const type = new GraphQLObjectType({ name, description: schema.title, fields: Object.fromEntries(fields) });
    this.parts.set(name, { type, like });
    return type;
  }
}

export type Type =
  | GraphQLEnumType
  | GraphQLObjectType
  | GraphQLList<GraphQLNonNull<Type>>
  | (typeof TEXTS)['uri']
  | typeof GraphQLString;

const idOf = ({ id }: Source): unknown => id;
