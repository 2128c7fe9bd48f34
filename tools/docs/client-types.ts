import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';

type Json = Record<string, unknown>;
type Operations = Readonly<Record<string, Operation>>;

interface Operation extends Json {
  readonly operationId: string;
  readonly parameters: readonly { readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Json }>>;
  readonly requestBody?: { readonly required: boolean; readonly content: Json };
  /** The relation that leads to it. */
  readonly 'x-relation': string;
}

export interface Described {
  readonly paths: Readonly<Record<string, Operations>>;
  readonly components: { readonly schemas: Json };
}

/** The types of libs/client: parameters, bodies, and what is answered in HAL where an operation succeeds, as OpenAPI says it. */
export async function clientTypes(document: Described): Promise<string> {
  const paths = mapped(document.paths, (operations) => mapped(operations, trimmed));
  const { schemas } = document.components;
  const plain = { openapi: '3.1.0', info: { title: '', version: '' }, paths, components: { schemas } };
  const nodes = await openapiTS(bare(plain) as OpenAPI3, { alphabetize: true });
  // Nobody of the client's asks by a path.
  const types = nodes.filter((node) => !(ts.isInterfaceDeclaration(node) && node.name.text === 'paths'));
  return `${HEAD}\n${astToString(types)}\n${relationsOf(document.paths)}`;
}

/** Without what says no type, and without what every resource has (`Hal`). */
function bare(told: unknown): unknown {
  if (Array.isArray(told)) return told.map(bare);
  if (typeof told !== 'object' || told === null) return told;
  const kept = Object.entries(told as Json).filter(([name]) => !UNTYPED.has(name));
  return Object.fromEntries(
    kept.map(([name, member]) => [name, name === 'properties' ? members(member as Json) : bare(member)]),
  );
}

/** What members are called is not what a schema says of them. */
const members = (properties: Json): Json =>
  mapped(pickNot(properties, ['_links', '_templates']), (member) => bare(member));

const UNTYPED = new Set(['description', 'example', 'format', 'maxLength', 'pattern']);

const HEAD = '// Written by `npm run docs` from the OpenAPI document.';

function trimmed({ operationId, parameters, requestBody, responses }: Operation): Json {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return {
    operationId,
    parameters: parameters.filter(({ in: place }) => place !== 'header'),
    ...(requestBody && { requestBody: { ...requestBody, content: pick(requestBody.content, BODIES) } }),
    responses: Object.fromEntries(
      successes.map(([status, { content = {} }]) => [status, { description: '', content: pick(content, [HAL]) }]),
    ),
  };
}

/** Reads by the relation that leads to them, where there is a resource in HAL. */
function relationsOf(paths: Described['paths']): string {
  const reads = Object.values(paths).flatMap(({ get }) => (get?.responses['200']?.content?.[HAL] ? [get] : []));
  const known = new Map(reads.map((read) => [read['x-relation'], read.operationId]));
  const lines = [...known].sort().map(([relation, operation]) => `  '${relation}': '${operation}';`);
  return `/** The reads that relations lead to. */\nexport interface Relations {\n${lines.join('\n')}\n}\n`;
}

const pick = (content: Json, mediaTypes: readonly string[]): Json =>
  Object.fromEntries(Object.entries(content).filter(([mediaType]) => mediaTypes.includes(mediaType)));

const pickNot = (members: Json, names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));

const mapped = <In, Out>(members: Readonly<Record<string, In>>, change: (member: In) => Out): Record<string, Out> =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, change(member)]));

const HAL = 'application/hal+json';
const BODIES = ['application/json', 'application/merge-patch+json'];
