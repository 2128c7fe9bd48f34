import type { components, operations, Relations } from './generated/openapi.js';
import type { Hal } from './hal.js';

/** The resources of the API by the names that OpenAPI gives them: `Schemas['Coverage']`. */
export type Schemas = components['schemas'];

/** An operation by its name in OpenAPI: `listCoverage`. */
export type Operation = keyof operations;

type InHal<Response> = Response extends { content: { 'application/hal+json': infer Body } } ? Body : never;
type Bodies<Responses> = { [Status in keyof Responses]: InHal<Responses[Status]> }[keyof Responses];
type In<Asked> = Asked extends { requestBody?: { content: infer Content } } ? Content[keyof Content] : undefined;

/** What an operation answers when it succeeds: with one of these statuses, 202 being of what is not done yet. */
export type AnswerOf<Name extends Operation, Status = 200 | 201> = Extract<
  Bodies<Pick<operations[Name]['responses'], Extract<keyof operations[Name]['responses'], Status>>>,
  object
>;
/** What it takes. */
export type FormOf<Name extends Operation> = In<operations[Name]>;

/** A relation that leads to what is known: `plimsoll:coverage`. */
export type Relation = keyof Relations;
/** What there is where a relation leads. */
export type At<Rel extends string> = Rel extends Relation ? AnswerOf<Relations[Rel]> : Hal;

/** The items that a collection embeds under a relation. */
export type ItemOf<Body, Rel extends string> = Body extends { _embedded: infer Embedded }
  ? Required<Embedded>[Rel & keyof Embedded] extends readonly (infer Item extends object)[]
    ? Item
    : Hal
  : Hal;
