import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { MOST, USUAL } from '../schema/page.js';
import type { Weight } from '../schema/weight.js';
import type { Operation } from './documents.js';
import { DEEPEST } from './limits.js';
import { refused } from './refusal.js';

/** What an operation makes the API do. */
interface Load {
  readonly lists: number;
  /** Single things that are looked up. */
  readonly ones: number;
  readonly nodes: number;
  /** Whether the thing that the fields are of is to be shown whole: it is once, for all of them. */
  readonly isDetailed: boolean;
  /** Whether the list that they are of is to be counted: likewise. */
  readonly isCounted: boolean;
}

type Variables = Readonly<Record<string, unknown>>;
type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/**
 * What an operation costs before it is done, at the most: 1 for each list and each hundred of items, a tenth of it for each single thing, as
 * often as they are asked for. A page of 50 costs as much as by itself. What only the thing itself tells of one in a list makes it a single thing to
 * look up, and the count of a list that grows is another list.
 */
export function costOf(schema: GraphQLSchema, { definition, fragments }: Operation, variables: Variables): number {
  const weighing = new Weighing(schema, fragments, variables);
  const { lists, ones, nodes } = weighing.weigh(definition.selectionSet, schema.getQueryType() ?? undefined, 1);
  return Math.max(1, Math.floor(lists + ones / 10 + nodes / 100 + ROUNDING));
}

/** Sums of tenths fall short of what they are by a little. */
const ROUNDING = 1e-6;

class Weighing {
  /** Each fragment is weighed once, wherever it is spread: fragments within fragments would take for ever. */
  private readonly known = new Map<string, Load>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
    private readonly variables: Variables,
  ) {}

  weigh({ selections }: SelectionSetNode, type: GraphQLObjectType | undefined, depth: number): Load {
    return sum(
      selections.map((selection) => {
        if (selection.kind === Kind.FIELD) return this.field(selection, type, depth);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value, depth);
        const on = selection.typeCondition ? this.object(selection.typeCondition.name.value) : type;
        return this.weigh(selection.selectionSet, on, depth);
      }),
    );
  }

  private fragment(name: string, depth: number): Load {
    const key = `${name} ${String(depth)}`;
    const known = this.known.get(key);
    if (known) return known;
    const { typeCondition, selectionSet } = this.fragments[name];
    const load = this.weigh(selectionSet, this.object(typeCondition.name.value), depth);
    this.known.set(key, load);
    return load;
  }

  private field(node: FieldNode, type: GraphQLObjectType | undefined, depth: number): Load {
    const name = node.name.value;
    if (name.startsWith('__')) return NOTHING; // the schema has a limit of its own
    if (depth > DEEPEST)
      throw refused('query-too-deep', `The query is nested deeper than ${String(DEEPEST)} fields.`, { limit: DEEPEST });
    const field = type?.getFields()[name];
    const named = field && getNamedType(field.type);
    const inner = node.selectionSet
      ? this.weigh(node.selectionSet, isObjectType(named) ? named : undefined, depth + 1)
      : NOTHING;
    const { isDetailed, isCounted, ...within } = inner;
    const settled = { ...NOTHING, ...within };
    const weight = field?.extensions.weight as Weight | undefined;
    switch (weight) {
      case 'list':
        return added({ ...NOTHING, lists: isCounted ? 2 : 1 }, times(settled, this.sizeOf(node, field)));
      case 'effort':
        return added({ ...NOTHING, lists: 1, nodes: 1 }, settled);
      case 'one': // It is shown whole anyway.
        return added({ ...NOTHING, ones: 1, nodes: 1 }, settled);
      case 'detail':
        return { ...settled, isDetailed: true };
      case 'count':
        return { ...settled, isCounted: true };
      default:
        return { ...settled, ones: settled.ones + (isDetailed ? 1 : 0), isCounted };
    }
  }

  private sizeOf({ arguments: given = [] }: FieldNode, field: GraphQLField<unknown, unknown> | undefined): number {
    const size = (name: string): number | undefined => {
      const value = given.find((one) => one.name.value === name)?.value;
      if (value?.kind === Kind.INT) return Number(value.value);
      const told = value?.kind === Kind.VARIABLE ? this.variables[value.name.value] : undefined;
      return typeof told === 'number' ? told : undefined;
    };
    return Math.min(Math.max(0, size('first') ?? size('last') ?? USUAL), MOST) * (field ? 1 : 0);
  }

  private object(name: string): GraphQLObjectType | undefined {
    const type = this.schema.getType(name);
    return isObjectType(type) ? type : undefined;
  }
}

const NOTHING: Load = { lists: 0, ones: 0, nodes: 0, isDetailed: false, isCounted: false };
const added = (a: Load, b: Load): Load => ({
  lists: a.lists + b.lists,
  ones: a.ones + b.ones,
  nodes: a.nodes + b.nodes,
  isDetailed: a.isDetailed || b.isDetailed,
  isCounted: a.isCounted || b.isCounted,
});
const sum = (loads: readonly Load[]): Load => loads.reduce(added, NOTHING);

/** What is asked for of each item, and the items themselves. */
const times = ({ lists, ones, nodes }: Load, size: number): Load => ({
  ...NOTHING,
  lists: lists * size,
  ones: ones * size,
  nodes: size + nodes * size,
});
