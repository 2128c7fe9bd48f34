import { type Affordance, type Members, type Shape, variablesOf } from '#libs/hypermedia';
import { GraphQLID, GraphQLInterfaceType, GraphQLNonNull, GraphQLObjectType } from 'graphql';
import { globalIdOf } from './global-id.js';
import type { Context, Field, Fields, Source } from './source.js';
import { type Shown, toldFrom, toldOf } from './telling.js';
import type { TypeBook } from './type-book.js';
import type { Weight } from './weight.js';

export interface ObjectDeclaration extends Partial<Shown> {
  readonly name: string;
  readonly description: string;
  /** The operation whose answer has its members, or a list of such. */
  readonly from: Affordance;
  /** What the member `id` is called. */
  readonly idName: string;
  /** What other members are called, where an edge has their name. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Members that an edge tells better. */
  readonly without?: readonly string[];
  readonly isNode?: boolean;
  /** What leads on from it; known once all types are. */
  readonly edges?: () => Fields;
}

export const NODE = new GraphQLInterfaceType({
  name: 'Node',
  description: 'What can be found again by its global id',
  fields: { id: { type: new GraphQLNonNull(GraphQLID), description: 'The same for as long as it is there' } },
  resolveType: (source: Source) => source.$.type as string,
});

/** The type of an object: members that lists do not show are asked for where they are wanted. */
export function objectOf(declaration: ObjectDeclaration, book: TypeBook): GraphQLObjectType {
  const {
    name,
    description,
    from,
    show,
    telling = {},
    idName,
    renamed = {},
    without = [],
    isNode,
    edges,
  } = declaration;
  const listed = shapeOf(from).members;
  const whole = show ? shapeOf(show).members : listed;
  const isMember = (member: string): boolean => member in whole && !without.includes(member);
  const plain = Object.entries(listed).filter(([member]) => isMember(member));
  const details = Object.entries(whole)
    .filter(([member]) => !(member in listed) && isMember(member))
    .map(([member, descriptor]): [string, Members[string]] => [member, { ...descriptor, optional: true }]);
  const lazily = Object.entries(book.fieldsOf(name, Object.fromEntries(details), idName)).map(
    ([member, field]): [string, Field] => [
      member,
      { ...field, ...(show && { resolve: detail(member, { show, telling }), extensions: DETAIL }) },
    ],
  );
  const fields = [...Object.entries(book.fieldsOf(name, Object.fromEntries(plain), idName)), ...lazily].map(
    ([member, field]): [string, Field] =>
      member in renamed
        ? [renamed[member], { ...field, resolve: field.resolve ?? ((source) => source[member]) }]
        : [member, field],
  );
  return new GraphQLObjectType<Source, Context>({
    ...{ name, description, interfaces: isNode ? [NODE] : [] },
    fields: () => ({
      ...(isNode &&
        show && { id: { type: new GraphQLNonNull(GraphQLID), resolve: globalId(name, { show, telling }) } }),
      ...Object.fromEntries(fields),
      ...edges?.(),
    }),
  });
}

const DETAIL = { weight: 'detail' satisfies Weight };

/** What only the thing itself shows: it is asked for once for all such members. */
const detail =
  (member: string, { show, telling }: Shown): Field['resolve'] =>
  async (source, _, { inquiry }) => {
    if (member in source) return source[member];
    const told = toldOf(show, telling, source);
    return told && (await inquiry.do(show, told)).members[member as keyof object];
  };

export function shapeOf({ declared: { answers, name } }: Affordance): Shape {
  if ('shape' in answers) return answers.shape;
  throw new TypeError(`${name} answers no resource.`);
}

const globalId =
  (type: string, { show, telling }: Shown) =>
  (source: Source): string => {
    const ids = variablesOf(show.declared.path).map((variable) =>
      String(toldFrom(source, telling[variable] ?? variable)),
    );
    const edition = telling.edition === undefined ? undefined : toldFrom(source, telling.edition);
    return globalIdOf({ type, ids: [...ids.reverse(), ...(typeof edition === 'string' ? [edition] : [])] });
  };
