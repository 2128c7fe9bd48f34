import type { Resource } from '#libs/hypermedia';
import type { GraphQLFieldConfig } from 'graphql';
import type { Inquiry } from '../asking/inquiry.js';

/** What fields are read from: what an operation answered, and by what it was reached. */
export interface Source extends Readonly<Record<string, unknown>> {
  /** What was told to the operation that it comes from: of the path, and of the query what goes on to what it leads to. */
  readonly $: Readonly<Record<string, unknown>>;
}

/** What every resolver is given beside its source. */
export interface Context {
  readonly inquiry: Inquiry;
}

export type Field = GraphQLFieldConfig<Source, Context>;
export type Fields = Record<string, Field>;

export const sourceOf = ({ members }: Pick<Resource, 'members'>, reached: Source['$']): Source => ({
  ...members,
  $: reached,
});

/** What it says of itself, or what was told on the way to it. */
export const valueIn = (source: Source, name: string): unknown => source[name] ?? source.$[name];
