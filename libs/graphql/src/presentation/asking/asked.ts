import { refused } from './refusal.js';

/** What one request asks for, as GraphQL over HTTP has it. */
export interface Asked {
  readonly query?: string;
  readonly documentId?: string;
  readonly operationName?: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A body as such a request. What is not read by anybody is refused, so that nobody thinks that it is. */
export function readAsked(body: unknown): Asked {
  if (Array.isArray(body)) throw refused('batch-refused', 'Send one operation at a time.');
  if (!isObject(body)) throw malformed('The body must be a JSON object with a query.');
  const strangers = Object.keys(body).filter((name) => !MEMBERS.has(name));
  if (strangers.length > 0) throw malformed(`${strangers.join(', ')}: not known here.`);

  const [query, documentId, operationName] = TEXTS.map((name) => textIn(body, name));
  const variables = objectIn(body, 'variables');
  objectIn(body, 'extensions');
  if (query === undefined && documentId === undefined) throw malformed('Send a query, or the documentId of one.');
  return {
    ...(query !== undefined && { query }),
    ...(documentId !== undefined && { documentId }),
    ...(operationName !== undefined && { operationName }),
    variables,
  };
}

interface Addressed {
  readonly query?: string;
  readonly documentId?: string;
  readonly operationName?: string;
  readonly variables?: string;
  readonly extensions?: string;
}

/** The same from an address, where objects are written as JSON. */
export function readAddressed({ variables, extensions, ...texts }: Addressed): Asked {
  const objects = Object.entries({ variables, extensions }).map(([name, text]): [string, unknown] => [
    name,
    text === undefined ? undefined : parsed(text, name),
  ]);
  return readAsked({ ...texts, ...Object.fromEntries(objects) });
}

const TEXTS = ['query', 'documentId', 'operationName'] as const;
const MEMBERS: ReadonlySet<string> = new Set([...TEXTS, 'variables', 'extensions']);

function textIn(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = body[name] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw malformed(`${name} must be a text.`);
}

function objectIn(body: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const value = body[name] ?? {};
  if (isObject(value)) return value;
  throw malformed(`${name} must be an object.`);
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(`${name} must be JSON.`);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const malformed = (message: string) => refused('request-malformed', message);
